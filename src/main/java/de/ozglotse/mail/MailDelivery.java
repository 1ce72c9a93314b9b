package de.ozglotse.mail;

import java.util.UUID;

/** Sends what lies in the outbox. */
public interface MailDelivery {

    /**
     * Sends a mail unless it was sent, withdrawn or is held; takes part in the caller's transaction.
     *
     * @throws MailUndeliverable if the server refuses it for good (SMTP 5xx); trying again is useless
     * @throws RuntimeException if it may succeed later
     */
    void deliver(UUID mail);
}
