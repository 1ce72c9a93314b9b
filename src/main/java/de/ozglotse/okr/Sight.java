package de.ozglotse.okr;

import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.CountyTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * From where a state is looked at: as it was true on a day, and as far as the county knew at some time.
 *
 * @param knownAt what was recorded later is left out, whatever day it is about
 * @param enteredAt facts and milestones that were recorded later are left out; never after {@code knownAt}
 */
public record Sight(LocalDate day, Instant knownAt, Instant enteredAt) {

    public Sight(LocalDate day, Instant knownAt) {
        this(day, knownAt, knownAt);
    }

    public static Sight now(Clock clock) {
        return new Sight(CountyTime.dayOf(clock.instant()), clock.instant());
    }

    /** @return from where a page looks */
    public static Sight of(AsOf asOf) {
        return new Sight(asOf.day(), asOf.knownAt());
    }

    Sight on(LocalDate otherDay) {
        return new Sight(otherDay, knownAt, enteredAt);
    }

    /** @return without facts and milestones that were recorded later */
    Sight enteredBy(Instant last) {
        return new Sight(day, knownAt, last.isBefore(enteredAt) ? last : enteredAt);
    }

    /** @return whether something that holds from its own day on was recorded by then */
    boolean covers(Instant recorded) {
        return !recorded.isAfter(knownAt) && !CountyTime.dayOf(recorded).isAfter(day);
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** @return at the latest that day */
    Sight until(LocalDate last) {
        return day.isAfter(last) ? on(last) : this;
    }
}
