package de.ozglotse.confirmation;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks the town halls by link. Every call takes part in the caller's transaction; mails only go to the outbox. */
public interface ConfirmationRequests {

    /**
     * Asks the contact, because a person has moved the process on: at once, or on the next morning if the contact has an
     * unanswered letter of today. An earlier link to the step dies when the letter is written.
     */
    void issue(StepId step);

    /** Asks the contact, because a date was reached: in office hours of the next day that allows it. */
    void issueInOfficeHours(StepId step);

    /** As {@link #issue}, but at once: the step was taken back, and the link that the contact has is dead. */
    void issueAgain(StepId step);

    /** Puts the step on the next reminder to its contact, which lists everything that is open. */
    void remind(StepId step);

    /** Sends the letter that was planned, if it is still needed, or plans it anew. */
    void sendPlanned(UUID contact);

    /** Sends the coordinator's reply to a question that the contact had asked, with a fresh link. */
    void reply(StepId step, String answer, Actor by);

    /** The coordinator says whom to ask from now on: colleagues whom former contacts named are not asked any more. */
    void contactNamed(CaseKey caseKey);

    /** Kills every open link of the case, for example because its contact has changed. */
    void revokeAll(CaseKey caseKey);

    /**
     * The contact of the case is not responsible any more, in none of the municipalities that he or she acts for: all links
     * of that person die.
     *
     * @return empty if there is no contact, or somebody is being looked for already
     */
    Optional<Dismissal> dismiss(CaseKey caseKey);

    /**
     * Sends the contact of the case one letter with everything open, in all municipalities, that he or she does not know
     * of yet.
     *
     * @return the questions in it
     */
    List<StepId> reissueAll(CaseKey caseKey);

    /**
     * A contact who is being replaced.
     *
     * @param questions what this person was asked, in all municipalities
     */
    record Dismissal(UUID contact, List<StepId> questions) {}
}
