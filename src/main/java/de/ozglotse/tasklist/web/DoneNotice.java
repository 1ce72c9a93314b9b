package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.workflow.StepId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells what was just completed, with the way back and what has opened because of it. */
@Component
class DoneNotice {

    private static final int LONGEST_ID = 64;

    private final TaskList list;
    private final CurrentUser user;

    DoneNotice(TaskList list, CurrentUser user) {
        this.list = list;
        this.user = user;
    }

    /** @param step id of the step as it stands in the address; nothing is told about anything that makes no sense */
    void add(String step, Model model) {
        Optional<GivenAnswer> done = Optional.ofNullable(step)
                .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
                .flatMap(id -> list.undoable(new StepId(id)));
        done.ifPresent(answer -> {
            model.addAttribute("done", answer);
            model.addAttribute("opened", list.openedSince(answer, new TaskViewer(user.username(), user.groups())));
        });
    }
}
