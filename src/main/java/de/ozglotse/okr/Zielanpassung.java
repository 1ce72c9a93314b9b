package de.ozglotse.okr;

import java.time.Instant;

/**
 * A change of title or target after the release, with both values and a reason.
 *
 * @param subject code of the objective or key result
 */
public record Zielanpassung(
        String subject, Field field, String earlier, String later, String reason, String by, Instant at) {

    /** What was changed. */
    public enum Field {
        TITEL,
        ZIELWERT
    }
}
