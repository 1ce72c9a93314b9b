package de.ozglotse.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The mails that come back. Every call takes part in the caller's transaction. */
public interface Bounces {

    /** Says that the mail server has refused the recipient of this mail. */
    void refused(UUID mail);

    /** Reads the mailbox for new reports that mails could not be delivered. */
    void read();

    /** @return when to look again; empty if no mailbox is configured */
    Optional<Instant> nextReading();
}
