package de.ozglotse.digest;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.stream.Stream;

/**
 * The week that a report is written in; it tells about the seven days before.
 *
 * @param monday its first day
 */
record ReportWeek(LocalDate monday) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    static ReportWeek of(LocalDate day) {
        return new ReportWeek(day.with(DayOfWeek.MONDAY));
    }

    /** @return the first morning of a week's first working day that lies ahead */
    static Instant nextMorning(Instant now) {
        return Stream.iterate(of(CountyTime.dayOf(now)), ReportWeek::following)
                .map(ReportWeek::morning)
                .filter(morning -> morning.isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    /** @return for example 2026-W48 */
    String name() {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private Instant morning() {
        return WorkingDays.onOrAfter(monday)
                .atTime(MORNING)
                .atZone(CountyTime.ZONE)
                .toInstant();
    }

    private ReportWeek following() {
        return new ReportWeek(monday.plusWeeks(1));
    }
}
