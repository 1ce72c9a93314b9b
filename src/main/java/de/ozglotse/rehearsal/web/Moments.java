package de.ozglotse.rehearsal.web;

import de.ozglotse.shared.CountyTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them. */
final class Moments {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm", Locale.GERMANY);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.GERMANY);

    private Moments() {}

    static String text(Instant instant) {
        return TIME.format(instant.atZone(CountyTime.ZONE));
    }

    static String weekday(Instant instant) {
        return WEEKDAY.format(instant.atZone(CountyTime.ZONE));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.GERMANY, "%.1f", duration.toMillis() / 1000.0);
    }
}
