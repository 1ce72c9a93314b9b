package de.ozglotse.reporting.web;

import de.ozglotse.audit.AuditEntry;
import de.ozglotse.mail.CaseMail;
import de.ozglotse.notes.Note;
import de.ozglotse.notes.NoteText;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.StepId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a timeline: a finished sentence, when, who and by which way.
 *
 * @param text what happened; null for a note, whose template has its own sentence
 * @param note what somebody wrote down, or null
 * @param mail the letter that this is about, or null
 * @param way ends the message key of the way
 * @param step id of the step whose page shows more, or null
 */
record TimelineEntry(String text, Noted note, Mailed mail, ZonedDateTime at, String actor, String way, String step) {

    private static final Pattern ANSWERED = Pattern.compile("step\\.(completed|declined|skipped|reopened).*");

    static TimelineEntry of(AuditEntry entry, String text, Optional<CaseMail> mail) {
        return new TimelineEntry(
                text,
                null,
                mail.map(Mailed::of).orElse(null),
                entry.at().atZone(CountyTime.ZONE),
                entry.actor().name(),
                wayOf(entry),
                entry.step().filter(step -> isAnswer(entry)).map(StepId::value).orElse(null));
    }

    /** Only a step that was answered has a page for good. */
    private static boolean isAnswer(AuditEntry entry) {
        return ANSWERED.matcher(entry.kind()).matches();
    }

    static TimelineEntry of(Note note) {
        boolean call = note.content().kind() == NoteText.Kind.ANRUF;
        return new TimelineEntry(
                null,
                new Noted(note.content().partner().orElse(null), note.content().text()),
                null,
                note.content().happenedAt().atZone(CountyTime.ZONE),
                note.authorName(),
                call ? "anruf" : "landratsamt",
                note.place().step().map(StepId::value).orElse(null));
    }

    /** @param text says to whom it was written */
    static TimelineEntry of(CaseMail mail, String text) {
        return new TimelineEntry(
                text,
                null,
                Mailed.of(mail),
                mail.createdAt().atZone(CountyTime.ZONE),
                Actor.SYSTEM.name(),
                "automatisch",
                null);
    }

    private static String wayOf(AuditEntry entry) {
        if (entry.kind().endsWith(".ON_BEHALF")) {
            return "vertreten";
        }
        if (entry.actor().kind() == Actor.Kind.CONTACT) {
            return "link";
        }
        return entry.actor().kind() == Actor.Kind.SYSTEM ? "automatisch" : "landratsamt";
    }

    /**
     * What a note says.
     *
     * @param partner with whom somebody spoke, or null
     */
    record Noted(String partner, String text) {}

    /**
     * A letter.
     *
     * @param status ends the message key of what became of it
     * @param sentAt when it left, or null
     */
    record Mailed(
            String toName,
            String toAddress,
            String subject,
            String text,
            String status,
            @Nullable ZonedDateTime sentAt) {

        static Mailed of(CaseMail mail) {
            return new Mailed(
                    mail.toName(),
                    mail.toAddress(),
                    mail.subject(),
                    mail.text(),
                    mail.status().name(),
                    mail.sentAt().map(at -> at.atZone(CountyTime.ZONE)).orElse(null));
        }
    }
}
