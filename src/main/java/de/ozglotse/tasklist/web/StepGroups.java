package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.workflow.Processes;
import de.ozglotse.workflow.StepDefinition;
import org.springframework.stereotype.Component;

/** Says whether a step that was answered belongs to the person who is signed in. */
@Component
class StepGroups {

    private final Processes processes;
    private final CurrentUser user;

    StepGroups(Processes processes, CurrentUser user) {
        this.processes = processes;
        this.user = user;
    }

    boolean isMine(GivenAnswer answer) {
        return processes.all().stream()
                .flatMap(process -> process.steps().stream())
                .filter(step -> step.step().equals(answer.stepKey()))
                .map(StepDefinition::group)
                .anyMatch(user.groups()::contains);
    }
}
