package de.ozglotse.mail;

/** Keeps mails from leaving this machine while nothing that happens is real. */
public interface MailHold {

    /** From now on mails stay in the outbox, whatever mail server is configured. */
    void hold();

    /** From now on mails are sent if a mail server is configured; those that were held stay where they are. */
    void release();
}
