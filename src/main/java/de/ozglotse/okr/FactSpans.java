package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was true from when until when, as far as the county knew at a time. */
public interface FactSpans {

    /** @return the times in which facts of these types held, oldest first, in one query */
    List<Span> known(Collection<FactType> types, Instant knownAt);

    /** @return what was known at each of these times, in one query */
    default List<List<Span>> known(Collection<FactType> types, List<Instant> times) {
        return times.stream().map(time -> known(types, time)).toList();
    }

    /**
     * A time in which a fact held without a break.
     *
     * @param subject which of several subjects of the case it is about; empty if it is about the case itself
     * @param until the first day on which it did not hold any more; empty if nobody knows of an end
     */
    record Span(FactType type, CaseKey caseKey, Optional<Subject> subject, LocalDate from, Optional<LocalDate> until) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from)
                    && until.filter(end -> !day.isBefore(end)).isEmpty();
        }
    }
}
