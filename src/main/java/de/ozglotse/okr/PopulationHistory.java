package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which municipalities key results count on which day. */
public interface PopulationHistory {

    /** @return every day at once, in a constant number of queries */
    default Dated dated() {
        return dated(Instant.MAX);
    }

    /** @return every day at once, as far as it was known at that time */
    Dated dated(Instant knownAt);

    /**
     * The municipalities that count, and when.
     *
     * @param periods none for a municipality that always counts
     */
    record Dated(Map<CaseKey, List<Period>> periods) {

        public Set<CaseKey> on(LocalDate day) {
            return periods.entrySet().stream()
                    .filter(each -> each.getValue().isEmpty()
                            || each.getValue().stream().anyMatch(period -> period.contains(day)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** @return the times of those that do not always count */
        public List<Period> limited() {
            return periods.values().stream().flatMap(List::stream).toList();
        }
    }

    /** From which day until which, both included; without an end, for good. */
    record Period(LocalDate first, Optional<LocalDate> last) {

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && last.filter(day::isAfter).isEmpty();
        }

        /** @return whether somebody comes or goes on that day */
        boolean changesOn(LocalDate day) {
            return contains(day) != contains(day.minusDays(1));
        }
    }
}
