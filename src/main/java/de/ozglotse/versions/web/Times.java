package de.ozglotse.versions.web;

import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes moments as people in the county read them. */
final class Times {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm", Locale.GERMANY);

    private Times() {}

    static String of(Instant at) {
        return TIME.format(at.atZone(CountyTime.ZONE));
    }
}
