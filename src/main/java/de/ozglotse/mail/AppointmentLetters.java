package de.ozglotse.mail;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the letters and calendar parts that an appointment needs. */
@Component
class AppointmentLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu", Locale.GERMANY);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.GERMANY);

    private final MessageSource messages;
    private final Municipalities municipalities;
    private final Offices offices;
    private final Clock clock;

    AppointmentLetters(MessageSource messages, Municipalities municipalities, Offices offices, Clock clock) {
        this.messages = messages;
        this.municipalities = municipalities;
        this.offices = offices;
        this.clock = clock;
    }

    Letter invitation(Appointment appointment) {
        String kind = appointment.sequence() == 0 ? "invitation" : "moved";
        return letter(
                appointment,
                "einladung",
                kind,
                List.of(text("mail." + kind + ".intro"), when(appointment), where(appointment), text("mail.topics")),
                List.of(text("mail.invitation.closing")));
    }

    Letter cancellation(Appointment appointment) {
        return letter(
                appointment,
                "absage",
                "cancellation",
                List.of(text("mail.cancellation.intro"), when(appointment)),
                List.of(text("mail.cancellation.closing")));
    }

    String invitationPart(Appointment appointment) {
        return CalendarFile.request(appointment, words(appointment), offices.current(), clock.instant());
    }

    String cancellationPart(Appointment appointment) {
        return CalendarFile.cancellation(appointment, words(appointment), offices.current(), clock.instant());
    }

    private Letter letter(
            Appointment appointment, String kind, String keys, List<String> paragraphs, List<String> closing) {
        ZonedDateTime start = appointment.startsAt().atZone(CountyTime.ZONE);
        String place = placeName(appointment.caseKey());
        return new Letter(
                "termin:" + appointment.uid() + ":" + appointment.sequence(),
                kind,
                appointment.attendeeAddress(),
                appointment.attendeeName(),
                appointment.caseKey(),
                Optional.empty(),
                false,
                text("mail." + keys + ".subject", SHORT_DAY.format(start), TIME.format(start), place),
                forWhom(appointment.caseKey()),
                text("mail." + keys + ".heading"),
                paragraphs,
                Optional.empty(),
                closing);
    }

    private CalendarFile.Words words(Appointment appointment) {
        return new CalendarFile.Words(
                text("mail.calendar.summary", placeName(appointment.caseKey())),
                text("mail.calendar.location", appointment.mode(), appointment.place()),
                text("mail.topics"));
    }

    private String when(Appointment appointment) {
        ZonedDateTime start = appointment.startsAt().atZone(CountyTime.ZONE);
        return text("mail.appointment.when", DAY.format(start), TIME.format(start));
    }

    private String where(Appointment appointment) {
        return text("mail.appointment.where", appointment.mode(), appointment.place());
    }

    String placeName(CaseKey caseKey) {
        return municipality(caseKey).map(Municipality::name).orElseGet(() -> text("mail.county"));
    }

    private String forWhom(CaseKey caseKey) {
        return municipality(caseKey)
                .map(town -> text("mail.for." + town.kind(), town.name()))
                .orElseGet(() -> text("mail.county"));
    }

    private Optional<Municipality> municipality(CaseKey caseKey) {
        return caseKey.ags().flatMap(municipalities::find);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
