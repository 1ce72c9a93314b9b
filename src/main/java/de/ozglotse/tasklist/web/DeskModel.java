package de.ozglotse.tasklist.web;

import de.ozglotse.identity.Colleagues;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.tasklist.Absences;
import de.ozglotse.tasklist.Presence;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.tasklist.Watching;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a task's page says about the people: who does it, who has it open, who is away, what was decided about it. */
@Component
class DeskModel {

    private final TaskList list;
    private final Colleagues colleagues;
    private final Presence presence;
    private final Absences absences;
    private final Watching watching;
    private final CurrentUser user;

    DeskModel(
            TaskList list,
            Colleagues colleagues,
            Presence presence,
            Absences absences,
            Watching watching,
            CurrentUser user) {
        this.list = list;
        this.colleagues = colleagues;
        this.presence = presence;
        this.absences = absences;
        this.watching = watching;
        this.user = user;
    }

    void add(StepView step, Model model) {
        list.listed(step.id()).ifPresent(listed -> model.addAttribute("listed", listed));
        model.addAttribute("people", colleagues.of(Set.of(step.definition().group())));
        model.addAttribute("absent", absences.today(user.username()).until());
        model.addAttribute("me", user.username());
        model.addAttribute("watchers", watching.names(step.id(), step.caseKey()));
        model.addAttribute("watching", watching.watches(step.id(), viewer()));
        model.addAttribute(
                "alsoOpen", presence.others(List.of(step.id()), viewer()).getOrDefault(step.id(), List.of()));
    }

    private TaskViewer viewer() {
        return new TaskViewer(user.username(), user.groups());
    }
}
