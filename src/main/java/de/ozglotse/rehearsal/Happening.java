package de.ozglotse.rehearsal;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;

/**
 * One thing that happened in a rehearsal.
 *
 * @param place name of the municipality, or of the county
 * @param text what it was about, in German
 */
public record Happening(Instant at, Kind kind, CaseKey caseKey, String place, String text) {

    /** What can happen, in the order in which a summary shows it. */
    public enum Kind {
        ANSWERED,
        POSTPONED,
        ASKED,
        NOT_RESPONSIBLE,
        DECLINED,
        REMINDED,
        ESCALATED,
        COUNTY_DONE,
        EVENT,
        DATE_REACHED,
        /** somebody could not do it: the form or the model does not allow for what people do */
        FAILED
    }
}
