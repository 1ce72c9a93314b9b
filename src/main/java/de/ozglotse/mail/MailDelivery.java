package de.ozglotse.mail;

import java.time.Instant;
import java.util.UUID;

/** Sends what lies in the outbox. */
public interface MailDelivery {

    /**
     * Sends a mail unless it was sent, withdrawn or is held; takes part in the caller's transaction.
     *
     * @throws RuntimeException if it may succeed later
     */
    Delivery deliver(UUID mail);

    /** @return from when the mail is to be sent */
    Instant sendAt(UUID mail);
}
