package de.ozglotse.tasklist.web;

import de.ozglotse.municipality.Contact;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.tasklist.ListedStep;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.LocalDate;

/**
 * One row of the task list.
 *
 * @param contact whom the county asks first in the municipality; null if there is none
 * @param effect what its completion changes of a key result, at least with some answers; null if nothing
 * @param ballDays for how many days it has been this side's turn
 * @param event what happened last
 * @param quick how it can be completed from its row; null if only its own page can
 */
record TaskRow(
        ListedStep listed,
        Contact contact,
        DueText due,
        KeyResults.Effect effect,
        long ballDays,
        Event event,
        QuickSteps.Quick quick) {

    public WaitingStep step() {
        return listed.step();
    }

    /**
     * The last thing that happened to a step.
     *
     * @param key of the message that says it; null if nothing happened but its opening
     * @param reminders how many reminders were sent
     */
    record Event(String key, LocalDate day, long reminders) {}
}
