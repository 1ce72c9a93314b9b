package de.ozglotse.reporting.web;

import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.LocalDate;

/** An open step in the list of a municipality's page. */
record StepLine(String id, String label, String process, Due due, StepStatus status) {

    static StepLine of(WaitingStep step, LocalDate today) {
        return new StepLine(
                step.id().value(), step.label(), step.processLabel(), Due.of(step.due(), today), step.status());
    }
}
