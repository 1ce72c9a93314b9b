package de.ozglotse.mail;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import de.ozglotse.shared.CountyTime;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;

/** Writes a calendar as text: lines of 75 octets, times in the county's zone, which the file describes itself. */
public final class CalendarText {

    private static final int LONGEST_LINE = 75;

    private CalendarText() {}

    public static String of(ICalendar calendar) {
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(CountyTime.ZONE), berlin()));
        return folded(Biweekly.write(calendar).go());
    }

    /** Folds after 75 octets, as the standard says; the library counts characters, and umlauts have two octets. */
    private static String folded(String calendar) {
        StringBuilder folded = new StringBuilder();
        for (String line : calendar.replace("\r\n ", "").split("\r\n")) {
            int octets = 0;
            for (int point : line.codePoints().toArray()) {
                String character = Character.toString(point);
                int length = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + length > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(character);
                octets += length;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }

    /** Central European time by its rules since 1996, so that a calendar needs no list of its own. */
    private static VTimezone berlin() {
        VTimezone zone = new VTimezone(CountyTime.ZONE.getId());
        DaylightSavingsTime summer = new DaylightSavingsTime();
        change(summer, "CEST", 1, 2, new DateTimeComponents(1970, 3, 29, 2, 0, 0, false), 3);
        zone.addDaylightSavingsTime(summer);
        StandardTime winter = new StandardTime();
        change(winter, "CET", 2, 1, new DateTimeComponents(1970, 10, 25, 3, 0, 0, false), 10);
        zone.addStandardTime(winter);
        return zone;
    }

    private static void change(
            Observance observance, String name, int from, int to, DateTimeComponents start, int month) {
        observance.addTimezoneName(name);
        observance.setTimezoneOffsetFrom(new UtcOffset(true, from, 0));
        observance.setTimezoneOffsetTo(new UtcOffset(true, to, 0));
        observance.setDateStart(start);
        observance.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(month)
                .byDay(-1, DayOfWeek.SUNDAY)
                .build());
    }
}
