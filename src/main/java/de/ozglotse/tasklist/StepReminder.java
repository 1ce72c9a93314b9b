package de.ozglotse.tasklist;

import de.ozglotse.workflow.StepId;

/** Reminds a town hall of a question; whoever writes to town halls implements this. */
public interface StepReminder {

    /**
     * Reminds the contact now, at most once a day.
     *
     * @return whom
     * @throws de.ozglotse.shared.Refused if it cannot be done now
     * @throws de.ozglotse.shared.NotFound if no contact may answer the step
     */
    String remind(StepId step);
}
