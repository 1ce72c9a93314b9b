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
     * Mails may leave again.
     *
     * @param sendWhatWaits whether the mails that were stopped are sent; otherwise they are withdrawn
     * @return how many mails were stopped
     */
    int end(boolean sendWhatWaits);

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
