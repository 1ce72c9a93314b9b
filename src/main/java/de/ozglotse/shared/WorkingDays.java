package de.ozglotse.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Working days in Baden-Württemberg: Monday to Friday without the public holidays of § 1 Feiertagsgesetz (FTG BW).
 *
 * <p>Movable holidays follow Easter Sunday after the Gregorian computus; valid for the years 1995 to 9999.
 */
public final class WorkingDays {

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays(day.getYear()).contains(day);
    }

    /** @return the day itself if people work on it, otherwise the next day on which they do */
    public static LocalDate onOrAfter(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Adds a number of working days.
     *
     * @param days zero or more; zero gives {@link #onOrAfter(LocalDate)}
     */
    public static LocalDate plus(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Working days are only counted forward");
        }
        LocalDate reached = day;
        for (int counted = 0; counted < days; counted++) {
            reached = onOrAfter(reached.plusDays(1));
        }
        return onOrAfter(reached);
    }

    /**
     * Adds an ISO period of which the days are working days; years and months are calendar ones.
     *
     * @return always a working day
     */
    public static LocalDate plus(LocalDate day, Period period) {
        return plus(day.plusMonths(period.toTotalMonths()), period.getDays());
    }

    /** @return the public holidays of one year */
    public static Set<LocalDate> holidays(int year) {
        LocalDate easter = easterSunday(year);
        return Stream.concat(
                        Stream.of("01-01", "01-06", "05-01", "10-03", "11-01", "12-25", "12-26")
                                .map(monthDay -> LocalDate.parse(year + "-" + monthDay)),
                        // Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi
                        Stream.of(-2, 1, 39, 50, 60).map(days -> easter.plus(days, ChronoUnit.DAYS)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
