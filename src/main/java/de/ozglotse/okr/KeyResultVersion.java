package de.ozglotse.okr;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What was settled about a key result at one time.
 *
 * @param from the first day for which it holds
 * @param target empty if it is counted
 * @param minimum what would still be acceptable, if that is less than the target
 * @param person who answers for it, may be empty
 * @param due empty for the last day of the quarter
 * @param plan amounts by day; empty for a straight line
 * @param by who said it
 * @param reason why it was settled anew; empty for what was released
 * @param at when it was said
 */
record KeyResultVersion(
        String keyResult,
        LocalDate from,
        String title,
        Optional<BigDecimal> target,
        Optional<BigDecimal> minimum,
        Commitment commitment,
        String person,
        Optional<LocalDate> due,
        SortedMap<LocalDate, BigDecimal> plan,
        String by,
        String reason,
        Instant at) {

    /**
     * @param all of one key result, in the order in which they were said
     * @return what had been said last about that day by then; before anything was, it was released as the first one says
     */
    static KeyResultVersion seen(List<KeyResultVersion> all, Sight sight) {
        return all.stream()
                .filter(version -> version.holds(sight))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> all.get(0));
    }

    /** @return whether the key result was part of its quarter: one that was taken up after the release says why */
    static boolean isThere(List<KeyResultVersion> all, Sight sight) {
        return all.get(0).reason().isEmpty() || all.get(0).holds(sight);
    }

    private boolean holds(Sight sight) {
        return !at.isAfter(sight.knownAt()) && !from.isAfter(sight.day());
    }
}
