package de.ozglotse.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The county's local time: days begin and end in Europe/Berlin, while everything is stored as instants. */
public final class CountyTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private CountyTime() {}

    /** @return the day in Europe/Berlin on which the instant lies */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** @return the last whole second of that day in Europe/Berlin */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(1);
    }
}
