package de.ozglotse.confirmation;

import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as letters write them. */
final class LetterDates {

    private static final DateTimeFormatter WITH_WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu", Locale.GERMANY);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);
    private static final DateTimeFormatter WITH_TIME =
            DateTimeFormatter.ofPattern("d. MMMM uuuu, HH:mm", Locale.GERMANY);

    private LetterDates() {}

    static String withWeekday(LocalDate day) {
        return WITH_WEEKDAY.format(day);
    }

    static String withoutWeekday(LocalDate day) {
        return LONG.format(day);
    }

    static String numbers(LocalDate day) {
        return SHORT.format(day);
    }

    static String withTime(Instant instant) {
        return WITH_TIME.format(instant.atZone(CountyTime.ZONE));
    }
}
