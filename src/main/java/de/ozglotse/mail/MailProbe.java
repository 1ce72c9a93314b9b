package de.ozglotse.mail;

import java.time.Instant;
import java.util.Optional;

/** Looks again and again whether a mail server that was away is back. */
public interface MailProbe {

    /** @return when it looks next; empty if nobody has to */
    Optional<Instant> next();
}
