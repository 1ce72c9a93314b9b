package de.ozglotse.mail;

import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Related;
import biweekly.property.Attendee;
import biweekly.property.CalendarScale;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an appointment as iCalendar (RFC 5545 and, for the method, RFC 5546). */
final class CalendarFile {

    private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:(REQUEST|CANCEL)\\r?$");
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
        event.setDateEnd(Date.from(appointment.endsAt()));
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
        calendar.addEvent(event);
        return CalendarText.of(calendar);
    }

    /** What people read in their calendar. */
    record Words(String summary, String location, String description) {}
}
