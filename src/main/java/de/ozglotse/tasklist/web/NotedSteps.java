package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.notes.NotableSteps;
import de.ozglotse.notes.Place;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.StepId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets people write notes about the steps of their groups, open or done. */
@Component
class NotedSteps implements NotableSteps {

    private final StepAnswers answers;
    private final StepGroups groups;
    private final CurrentUser user;

    NotedSteps(StepAnswers answers, StepGroups groups, CurrentUser user) {
        this.answers = answers;
        this.groups = groups;
        this.user = user;
    }

    @Override
    public Optional<Place> find(StepId step) {
        return answers.open(step)
                .filter(open -> user.groups().contains(open.definition().group()))
                .map(open -> Place.of(open.caseKey(), step, open.definition().label()))
                .or(() -> answers.given(step)
                        .filter(groups::isMine)
                        .map(given -> Place.of(given.caseKey(), step, given.label())));
    }
}
