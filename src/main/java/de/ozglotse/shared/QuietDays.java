package de.ozglotse.shared;

import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Stream;

/** Days on which nobody in a town hall is pressed for an answer: no working days, and the turn of the year. */
public final class QuietDays {

    private static final int FIRST_IN_DECEMBER = 24;
    private static final int LAST_IN_JANUARY = 6;

    private QuietDays() {}

    /** @return whether people do not work, or it is between 24 December and 6 January, both included */
    public static boolean isQuiet(LocalDate day) {
        return isTurnOfTheYear(day) || !WorkingDays.isWorkingDay(day);
    }

    /** @return the day itself unless it is quiet, otherwise the next one that is not */
    public static LocalDate endOnOrAfter(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(next -> !isQuiet(next))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTurnOfTheYear(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= FIRST_IN_DECEMBER
                || day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= LAST_IN_JANUARY;
    }
}
