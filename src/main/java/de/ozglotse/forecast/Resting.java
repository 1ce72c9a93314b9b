package de.ozglotse.forecast;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Knows who is not accompanied any more: nobody asks them, so that nothing is to be expected for now. */
public interface Resting {

    /** @return since when, in one query */
    Map<CaseKey, LocalDate> on(LocalDate day, Instant knownAt);
}
