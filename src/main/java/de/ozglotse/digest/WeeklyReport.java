package de.ozglotse.digest;

import java.time.Instant;
import java.util.Optional;

/** The weekly report by mail. Every call takes part in the caller's transaction. */
public interface WeeklyReport {

    /** Writes it to everybody who wants it; a second time in the same week to nobody. */
    void send();

    /** @return when the next one is due; empty if none is wanted here */
    Optional<Instant> next();
}
