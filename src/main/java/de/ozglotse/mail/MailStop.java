package de.ozglotse.mail;

import java.time.Instant;
import java.util.Optional;

/** The switch that keeps all mails here until somebody lets them go. */
public interface MailStop {

    /** @return empty while mails may leave */
    Optional<Stop> current();

    /** From now on no mail leaves. */
    void begin();

    /**
     * Mails may leave again, and those that were stopped are sent.
     *
     * @return how many were stopped
     */
    int release();

    /**
     * Mails may leave again, but those that were stopped are withdrawn.
     *
     * @return how many were stopped
     */
    int discard();

    /** @param waiting how many mails were stopped so far */
    record Stop(Instant since, Reason reason, long waiting) {}

    /** Why no mail leaves. */
    enum Reason {
        /** somebody wanted it */
        BY_HAND,
        /** the database is older than what this machine has sent, or has come from another machine */
        RESTORED
    }
}
