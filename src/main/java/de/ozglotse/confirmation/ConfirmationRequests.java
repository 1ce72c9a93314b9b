package de.ozglotse.confirmation;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;

/** Asks the town halls by link. Every call takes part in the caller's transaction; mails only go to the outbox. */
public interface ConfirmationRequests {

    /** Sends the primary contact a link to the step; an earlier link to it dies. */
    void issue(StepId step);

    /** Sends a reminder with a fresh link to the step. */
    void remind(StepId step);

    /** Sends the coordinator's reply to a question that the contact had asked, with a fresh link. */
    void reply(StepId step, String answer);

    /** Kills every open link of the case, for example because its contact has changed. */
    void revokeAll(CaseKey caseKey);

    /** Sends fresh links for every open step of the case that a contact may answer. */
    void reissueAll(CaseKey caseKey);
}
