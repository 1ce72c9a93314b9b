package de.ozglotse.mail;

/** Gets mails going again that wait because the mail server was away. Takes part in the caller's transaction. */
public interface MailFlow {

    /**
     * If the mail server answers, has one of the waiting mails tried now: the one that waits longest.
     *
     * @return whether it answers
     */
    boolean tryOne();

    /** Has all waiting mails tried now. */
    void wakeAll();
}
