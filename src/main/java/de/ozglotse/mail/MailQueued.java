package de.ozglotse.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail lies in the outbox and wants to be sent from this time on. Published inside the transaction that wrote it, and
 * only if a mail server is configured; may come a second time for the same mail.
 */
public record MailQueued(UUID mail, Instant sendAt) {}
