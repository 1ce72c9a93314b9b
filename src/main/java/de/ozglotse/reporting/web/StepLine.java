package de.ozglotse.reporting.web;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.WorkByKreis;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An open step in the list of a municipality's page.
 *
 * @param waitingDays for how long it has been open
 */
record StepLine(String id, String label, String process, Due due, StepStatus status, Turn turn, long waitingDays) {

    /** Whose turn it is. */
    public enum Turn {
        LANDRATSAMT,
        RATHAUS,
        DRITTE
    }

    static StepLine of(WaitingStep step, LocalDate today) {
        return new StepLine(
                step.id().value(),
                step.label(),
                step.processLabel(),
                Due.of(step.due(), today),
                step.status(),
                turnOf(step),
                ChronoUnit.DAYS.between(CountyTime.dayOf(step.openedAt()), today));
    }

    static Turn turnOf(WaitingStep step) {
        if (step.withTownHall()) {
            return Turn.RATHAUS;
        }
        return WorkByKreis.THIRD_PARTIES.contains(step.group()) ? Turn.DRITTE : Turn.LANDRATSAMT;
    }
}
