package de.ozglotse.calendar;

import de.ozglotse.shared.CaseKey;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * A time that the coordinator has promised to somebody.
 *
 * @param place the municipality's name
 * @param agreed whether it is agreed on; otherwise it is only proposed
 */
record Engagement(CaseKey caseKey, String place, LocalDateTime start, boolean agreed) {

    static final Duration LENGTH = Duration.ofHours(1);

    boolean overlaps(LocalDateTime other) {
        return start.isBefore(other.plus(LENGTH)) && other.isBefore(start.plus(LENGTH));
    }
}
