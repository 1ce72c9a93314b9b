package de.ozglotse.confirmation;

import de.ozglotse.tasklist.StepReminder;
import de.ozglotse.workflow.StepId;

/**
 * What the coordinator can do about links by hand.
 *
 * <p>Throws {@link de.ozglotse.shared.NotFound} for a step that no contact may answer and
 * {@link de.ozglotse.shared.Refused} if it cannot be done now.
 */
public interface LinkDesk extends StepReminder {

    /**
     * Sends a fresh link now; an earlier one dies.
     *
     * @return whom it was sent to
     */
    String send(StepId step);

    /**
     * Reminds the contact now, at most once a day.
     *
     * @return whom
     */
    String remind(StepId step);
}
