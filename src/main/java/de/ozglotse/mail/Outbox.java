package de.ozglotse.mail;

import de.ozglotse.workflow.StepId;
import java.util.Optional;
import java.util.UUID;

/** Where mails wait to be sent. Every call takes part in the caller's transaction. */
public interface Outbox {

    /** @return the mail's id; the earlier one's if a letter with this key was queued before */
    UUID queue(Letter letter);

    /** Takes back the unsent mails whose link leads to this step. */
    void withdraw(StepId step);

    /** @return the step that the mail is about; empty if it is about none, or unknown */
    Optional<StepId> stepOf(UUID mail);
}
