package de.ozglotse.mail;

/** Where a mail in the outbox stands. */
public enum MailStatus {
    /** waits to be sent */
    QUEUED,
    /** stays here, because no mail server was configured when it was written */
    HELD,
    /** the mail server has taken it */
    SENT,
    /** the mail server refused it for good */
    FAILED,
    /** no longer needed before it was sent */
    WITHDRAWN
}
