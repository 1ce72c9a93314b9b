package de.ozglotse.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.mail.CaseMail;
import de.ozglotse.mail.MailStatus;
import de.ozglotse.notes.NoteText;
import de.ozglotse.notes.NotesFixture;
import de.ozglotse.notes.Place;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

class TimelineTests {

    private static final CaseKey BITZ = new CaseKey("08417010");

    private final RecordedAudit trail = new RecordedAudit(ReportingPages.NOW);
    private final NotesFixture notes = new NotesFixture();
    private final FakeMails mails = new FakeMails();
    private final Timeline timeline = new Timeline(trail, notes.desk(), mails, messages());

    @Test
    void putsNotesWhereTheyHappened() {
        trail.record(Actor.user("Katrin Vogel"), "step.opened", BITZ, "Konto");
        note(NoteText.Kind.ANRUF, -1);
        note(NoteText.Kind.NOTIZ, 1);

        assertThat(timeline.of(BITZ))
                .extracting(TimelineEntry::way)
                .containsExactly("landratsamt", "landratsamt", "anruf");
        assertThat(timeline.of(BITZ)).extracting(entry -> entry.note() == null).containsExactly(false, true, false);
    }

    @Test
    void saysByWhichWay() {
        trail.record(Actor.user("Katrin Vogel"), "step.completed.ON_BEHALF", BITZ);
        trail.record(Actor.contact("Frau Maurer"), "step.completed.LINK", BITZ);
        trail.record(Actor.SYSTEM, "link.reminder", BITZ);

        assertThat(timeline.of(BITZ))
                .extracting(TimelineEntry::way)
                .containsExactly("automatisch", "link", "vertreten");
    }

    @Test
    void opensTheLetterBehindAnEntry() {
        trail.record(Actor.SYSTEM, "link.question", BITZ, new StepId("1"), "Konto", "Frau Maurer");
        trail.record(Actor.SYSTEM, "link.question", BITZ, new StepId("2"), "Termin", "Frau Maurer");
        mail("Frau Maurer", "Zwei Fragen", Optional.empty());
        mail("Frau Maurer", "Konto?", Optional.of(new StepId("1")));
        mail("Herr Kern", "Protokoll", Optional.empty());

        assertThat(timeline.of(BITZ))
                .extracting(TimelineEntry::text, entry -> entry.mail().subject())
                .containsExactlyInAnyOrder(
                        tuple("link.question", "Konto?"),
                        tuple("link.question", "Zwei Fragen"),
                        tuple("An Herr Kern", "Protokoll"));
    }

    @Test
    void findsALetterThatIsAboutSeveralMunicipalities() {
        trail.record(Actor.SYSTEM, "link.reminder", BITZ, new StepId("1"), "Konto", "Frau Maurer");
        mails.written.add(new CaseMail(
                UUID.randomUUID(),
                new CaseKey("08417014"),
                Optional.empty(),
                "Frau Maurer",
                "maurer@bitz.example",
                "Drei Fragen",
                "Text",
                MailStatus.SENT,
                ReportingPages.NOW,
                Optional.of(ReportingPages.NOW)));

        assertThat(timeline.of(BITZ))
                .extracting(entry -> entry.mail().subject())
                .containsExactly("Drei Fragen");
    }

    @ParameterizedTest
    @CsvSource({"alles, 6", "aufgaben, 2", "rathaus, 1", "mails, 1", "notizen, 2", "dateien, 1", "quatsch, 6"})
    void showsOnePart(String filter, int lines) {
        trail.record(Actor.SYSTEM, "step.opened", BITZ);
        trail.record(Actor.contact("Frau Maurer"), "step.completed.LINK", BITZ);
        trail.record(Actor.SYSTEM, "link.question", BITZ);
        trail.record(Actor.user("Katrin Vogel"), "note.removed", BITZ);
        trail.record(Actor.user("Katrin Vogel"), "file.added", BITZ);
        note(NoteText.Kind.NOTIZ, 0);

        assertThat(timeline.page(BITZ, Optional.empty(), TimelineFilter.of(filter), 1)
                        .entries())
                .hasSize(lines);
    }

    @Test
    void losesNothingBetweenItsPages() {
        for (int i = 0; i < 40; i++) {
            trail.record(Actor.SYSTEM, "step.opened", BITZ);
            note(NoteText.Kind.NOTIZ, -i);
        }

        assertThat(page(1).entries()).hasSize(30);
        assertThat(page(1).older()).isTrue();
        assertThat(page(2).entries()).hasSize(30);
        assertThat(page(3).entries()).hasSize(20);
        assertThat(page(3).older()).isFalse();
        assertThat(page(3).entries()).allMatch(entry -> entry.note() != null);
        assertThat(page(-5).number()).isEqualTo(1);
        assertThat(page(Integer.MAX_VALUE).entries()).isEmpty();
    }

    private Timeline.Page page(int number) {
        return timeline.page(BITZ, Optional.empty(), TimelineFilter.ALLES, number);
    }

    private void mail(String toName, String subject, Optional<StepId> step) {
        mails.written.add(new CaseMail(
                UUID.randomUUID(),
                BITZ,
                step,
                toName,
                "maurer@bitz.example",
                subject,
                "Text",
                MailStatus.SENT,
                ReportingPages.NOW.plusMillis(50),
                Optional.of(ReportingPages.NOW.plusSeconds(60))));
    }

    private static StaticMessageSource messages() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("reporting.timeline.mail", Locale.GERMANY, "An {0}");
        return messages;
    }

    private void note(NoteText.Kind kind, int minutes) {
        notes.write(
                Place.of(BITZ),
                new NoteText(
                        kind, Optional.of("Frau Maurer"), ReportingPages.NOW.plus(Duration.ofMinutes(minutes)), "Text"),
                "koordination");
    }
}
