package de.ozglotse.rehearsal;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** When invented people sit at their desks. */
final class OfficeHours {

    private static final LocalTime START = LocalTime.of(8, 0);
    private static final int MINUTES = 8 * 60;

    private OfficeHours() {}

    static Instant startOf(LocalDate day) {
        return WorkingDays.onOrAfter(day).atTime(START).atZone(CountyTime.ZONE).toInstant();
    }

    /** @return a moment in the office hours of a day so many working days later, always after the given one */
    static Instant after(Instant instant, int workingDays, Dice dice) {
        LocalDate day = WorkingDays.plus(CountyTime.dayOf(instant), workingDays);
        Instant moment = startOf(day).plusSeconds(60L * dice.between(0, MINUTES));
        return moment.isAfter(instant) ? moment : instant.plusSeconds(60L * dice.between(5, 60));
    }
}
