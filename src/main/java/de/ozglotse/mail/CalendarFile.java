package de.ozglotse.mail;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Related;
import biweekly.property.Attendee;
import biweekly.property.CalendarScale;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import de.ozglotse.shared.CountyTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an appointment as iCalendar (RFC 5545 and, for the method, RFC 5546). */
final class CalendarFile {

    private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:(REQUEST|CANCEL)\\r?$");
    private static final java.time.Duration LENGTH = java.time.Duration.ofHours(1);
    private static final int LONGEST_LINE = 75;
    private static final int ALARM_MINUTES = 30;

    private CalendarFile() {}

    static String request(Appointment appointment, Words words, Office office, Instant now) {
        VEvent event = event(appointment, words, office, now);
        event.setStatus(Status.confirmed());
        event.addAlarm(VAlarm.display(
                new Trigger(
                        Duration.builder().prior(true).minutes(ALARM_MINUTES).build(), Related.START),
                words.summary()));
        return write(Method.request(), event, office);
    }

    static String cancellation(Appointment appointment, Words words, Office office, Instant now) {
        VEvent event = event(appointment, words, office, now);
        event.setStatus(Status.cancelled());
        return write(Method.cancel(), event, office);
    }

    static String methodOf(String calendar) {
        Matcher method = METHOD.matcher(calendar);
        if (!method.find()) {
            throw new IllegalArgumentException("A calendar part without a method");
        }
        return method.group(1);
    }

    private static VEvent event(Appointment appointment, Words words, Office office, Instant now) {
        VEvent event = new VEvent();
        event.setUid(appointment.uid());
        event.setSequence(appointment.sequence());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(appointment.startsAt()));
        event.setDateEnd(Date.from(appointment.startsAt().plus(LENGTH)));
        event.setSummary(words.summary());
        event.setLocation(words.location());
        event.setDescription(words.description());
        event.setOrganizer(new Organizer(office.name(), office.mail()));
        event.addAttendee(attendee(appointment));
        return event;
    }

    private static Attendee attendee(Appointment appointment) {
        Attendee attendee = new Attendee(
                appointment.attendeeName(), appointment.attendeeAddress().value());
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(true);
        return attendee;
    }

    private static String write(Method method, VEvent event, Office office) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//" + office.authority() + "//OZG-Lotse//DE");
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setMethod(method);
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(CountyTime.ZONE), berlin()));
        calendar.addEvent(event);
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

    /** What people read in their calendar. */
    record Words(String summary, String location, String description) {}
}
