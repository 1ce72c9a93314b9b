package de.ozglotse.audit;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.util.Map;

/** Which steps were open at a moment of the past: the log forgets nothing. */
public interface StepLives {

    /**
     * One query, whatever the number of cases.
     *
     * @return of each case that had an open step at that moment, when the newest of them was opened
     */
    Map<CaseKey, Instant> newestOpen(Instant then);
}
