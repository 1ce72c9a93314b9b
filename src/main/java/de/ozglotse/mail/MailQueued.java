package de.ozglotse.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail lies in the outbox and wants to be sent from this time on. Published inside the transaction that wrote it, and
 * only if a mail server is configured.
 *
 * @param again whether it was told of this mail before, so that it may be waiting already
 */
public record MailQueued(UUID mail, Instant sendAt, boolean again) {

    public MailQueued(UUID mail, Instant sendAt) {
        this(mail, sendAt, false);
    }
}
