package de.ozglotse.okr;

import de.ozglotse.shared.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The rhythm of the weekly check-in: the first working day of each week. */
final class CheckInCalendar {

    private CheckInCalendar() {}

    /** @return when the first check-in from today on is due, which may be a day of this week that has passed */
    static LocalDate first(QuarterView quarter, LocalDate today) {
        LocalDate monday = monday(today.isBefore(quarter.start()) ? quarter.start() : today);
        return WorkingDays.onOrAfter(monday.isBefore(quarter.start()) ? quarter.start() : monday);
    }

    /** @return when the check-in of the next week is due */
    static LocalDate next(LocalDate today) {
        return WorkingDays.onOrAfter(monday(today).plusWeeks(1));
    }

    /** @return the week that the day lies in, for example {@code 2023-W09} */
    static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
