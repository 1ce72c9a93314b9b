package de.ozglotse.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The county's local time: days begin and end in Europe/Berlin, while everything is stored as instants. */
public final class CountyTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm").withZone(ZONE);

    private CountyTime() {}

    /** @return as people read it: {@code 01.03.2023} */
    public static String text(LocalDate day) {
        return DAY.format(day);
    }

    /** @return day and minute in Europe/Berlin as people read them: {@code 01.03.2023, 14:05} */
    public static String text(Instant instant) {
        return MINUTE.format(instant);
    }

    /** @return the day in Europe/Berlin on which the instant lies */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** @return the last whole second of that day in Europe/Berlin */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(1);
    }
}
