package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.EmailAddress;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MailTest
class InvitationsTests {

    private static final LocalDateTime THURSDAY = LocalDateTime.of(2023, 3, 30, 14, 0);
    private static final String AWKWARD =
            "Rathaus; Große Straße 1, Zimmer \"Ü\" \\ Öffnung über den Hof, bitte läuten – Sitzungssaal für ältere Gäste";

    @Autowired
    private Invitations invitations;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private AppointmentRepository appointments;

    @Autowired
    private TownHallFixture townHalls;

    @Autowired
    private RecordedAudit audit;

    @AfterEach
    void clear() {
        mails.deleteAll();
        appointments.deleteAll();
        townHalls.reset();
        audit.clear();
    }

    @Test
    void invitesThePrimaryContact() {
        invitations.invite(TownHallFixture.CASE, THURSDAY, "Vor Ort", "Rathaus Bitz, Besprechungszimmer");

        String calendar = calendars().get(0);
        assertThat(calendar)
                .contains("METHOD:REQUEST\r\n", "BEGIN:VTIMEZONE\r\n", "TZID:Europe/Berlin\r\n", "TZNAME:CEST\r\n")
                .contains("DTSTART;TZID=Europe/Berlin:20230330T140000\r\n", "DTEND;TZID=Europe/Berlin:20230330T150000")
                .contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200");
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
        VEvent event = event(calendar);
        assertThat(event.getUid().getValue()).isEqualTo("erstgespraech-08417010@lotse.zak.example");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getSummary().getValue()).isEqualTo("Erstgespräch service-bw: Bitz");
        assertThat(event.getLocation().getValue()).isEqualTo("Vor Ort, Rathaus Bitz, Besprechungszimmer");
        assertThat(event.getAttendees().get(0).getEmail()).isEqualTo("rathaus@bitz.example");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("egov@zak.example");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2023-03-30T12:00:00Z"));
        assertThat(mail(0).subject()).isEqualTo("Einladung: Erstgespräch am 30.03.2023 um 14:00 Uhr – Bitz");
        assertThat(mail(0).textBody())
                .contains("Donnerstag, 30. März 2023, 14:00 Uhr")
                .doesNotContain("/r/");
    }

    @Test
    void anotherLibraryReadsEveryFile() {
        invitations.invite(TownHallFixture.CASE, THURSDAY, "Vor Ort", AWKWARD);
        invitations.invite(TownHallFixture.CASE, THURSDAY.plusDays(1), "Videokonferenz", "Link folgt");
        invitations.cancel(TownHallFixture.CASE);

        var request = ReadCalendar.event(calendars().get(0));
        assertThat(ReadCalendar.value(request, "LOCATION")).isEqualTo("Vor Ort, " + AWKWARD);
        assertThat(request.getRequiredProperty("DTSTART").toString()).contains("TZID=Europe/Berlin:20230330T140000");
        assertThat(ReadCalendar.value(request, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(request.getRequiredProperty("ORGANIZER").toString()).contains("mailto:egov@zak.example");
        assertThat(request.getRequiredProperty("ATTENDEE").toString())
                .contains("RSVP=TRUE", "mailto:rathaus@bitz.example");
        assertThat(calendars())
                .extracting(text -> ReadCalendar.value(ReadCalendar.event(text), "SEQUENCE"))
                .containsExactly("0", "1", "2");
        assertThat(calendars())
                .extracting(text -> ReadCalendar.value(ReadCalendar.event(text), "UID"))
                .containsOnly("erstgespraech-08417010@lotse.zak.example");
        assertThat(calendars())
                .extracting(text ->
                        ReadCalendar.of(text).getRequiredProperty("METHOD").getValue())
                .containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(ReadCalendar.value(ReadCalendar.event(calendars().get(2)), "STATUS"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void warnsOfDatesThatOverlap() {
        Appointment elsewhere = new Appointment(CaseKey.of(TownHallFixture.BALINGEN), "elsewhere");
        elsewhere.set(
                townHalls.primary(TownHallFixture.BITZ).orElseThrow(),
                THURSDAY.atZone(CountyTime.ZONE).toInstant(),
                "Vor Ort",
                "Rathaus");
        appointments.save(elsewhere);

        invitations.invite(TownHallFixture.CASE, THURSDAY, "Vor Ort", "Rathaus");
        invitations.invite(TownHallFixture.CASE, THURSDAY.plusMinutes(60), "Vor Ort", "Bitz");
        assertThat(audit.kinds()).doesNotContain("invitation.overlaps");

        invitations.invite(TownHallFixture.CASE, THURSDAY.minusMinutes(59), "Vor Ort", "Bitz");
        assertThat(audit.last().kind()).isEqualTo("invitation.overlaps");
        assertThat(audit.last().details()).containsExactly("Balingen");
    }

    @Test
    void movesAnInvitationUnderTheSameName() {
        invitations.invite(TownHallFixture.CASE, THURSDAY, "Vor Ort", "Rathaus");
        invitations.invite(TownHallFixture.CASE, THURSDAY.plusDays(1), "Video", "Link folgt");

        VEvent first = event(calendars().get(0));
        VEvent second = event(calendars().get(1));
        assertThat(second.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(second.getSequence().getValue()).isEqualTo(1);
        assertThat(mail(1).subject()).startsWith("Neuer Termin:");
    }

    @Test
    void cancelsWhatStands() {
        invitations.cancel(TownHallFixture.CASE);
        invitations.invite(TownHallFixture.CASE, THURSDAY, "Vor Ort", "Rathaus");
        invitations.cancel(TownHallFixture.CASE);
        invitations.cancel(TownHallFixture.CASE);

        assertThat(calendars()).hasSize(2);
        assertThat(calendars().get(1)).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(event(calendars().get(1)).getSequence().getValue()).isEqualTo(1);
        assertThat(CalendarFile.methodOf(calendars().get(1))).isEqualTo("CANCEL");
    }

    @Test
    void takesTheInvitationBackFromAnEarlierContact() {
        invitations.invite(TownHallFixture.CASE, THURSDAY, "Vor Ort", "Rathaus");
        townHalls.appoint(
                TownHallFixture.BITZ,
                "Herr Neu",
                Optional.empty(),
                new EmailAddress("neu@bitz.example"),
                Optional.empty());

        invitations.invite(TownHallFixture.CASE, THURSDAY, "Vor Ort", "Rathaus");

        assertThat(mail(1).toAddress()).isEqualTo("rathaus@bitz.example");
        assertThat(calendars().get(1)).contains("METHOD:CANCEL");
        assertThat(mail(2).toAddress()).isEqualTo("neu@bitz.example");
        assertThat(event(calendars().get(2)).getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void saysThatNobodyCouldBeInvited() {
        invitations.invite(CaseKey.of(TownHallFixture.BALINGEN), THURSDAY, "Vor Ort", "Rathaus");

        assertThat(mails.count()).isZero();
        assertThat(audit.kinds()).containsExactly("invitation.nocontact");
    }

    private OutboxMail mail(int number) {
        return mails.findAll().stream()
                .sorted(java.util.Comparator.comparingInt(mail ->
                        event(mail.calendarPart().orElseThrow()).getSequence().getValue()))
                .toList()
                .get(number);
    }

    private List<String> calendars() {
        return mails.findAll().stream()
                .map(mail -> mail.calendarPart().orElseThrow())
                .sorted(java.util.Comparator.comparingInt(
                        calendar -> event(calendar).getSequence().getValue()))
                .toList();
    }

    private static VEvent event(String calendar) {
        ICalendar parsed = Biweekly.parse(calendar).first();
        return parsed.getEvents().get(0);
    }
}
