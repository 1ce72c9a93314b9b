package de.ozglotse.reporting.web;

import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.mail.CaseMail;
import de.ozglotse.mail.CaseMails;
import de.ozglotse.notes.Note;
import de.ozglotse.notes.NotesDesk;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells in sentences what happened to a municipality: the log, what people wrote down and the letters, in one line of time. */
@Component
class Timeline {

    private static final int NEWEST = 10;
    private static final int PAGE_SIZE = 30;

    /** As many entries as a filter looks through; a municipality has a few hundred in a year. */
    private static final int SEARCHED = 5000;

    private final AuditTrail trail;
    private final NotesDesk notes;
    private final CaseMails mails;
    private final MessageSource messages;

    Timeline(AuditTrail trail, NotesDesk notes, CaseMails mails, MessageSource messages) {
        this.trail = trail;
        this.notes = notes;
        this.mails = mails;
        this.messages = messages;
    }

    /** @return the newest lines */
    List<TimelineEntry> of(CaseKey caseKey) {
        return lines(caseKey, TimelineFilter.ALLES, NEWEST).limit(NEWEST).toList();
    }

    /** @return what was recorded by then, newest first; what became of a letter afterwards is left out */
    List<TimelineEntry> until(CaseKey caseKey, Instant then) {
        List<AuditEntry> entries = trail.of(caseKey, SEARCHED).stream()
                .filter(entry -> !entry.at().isAfter(then))
                .toList();
        Stream<Note> written = notes.written(caseKey, SEARCHED).stream()
                .filter(note -> !note.writtenAt().isAfter(then));
        return merged(written.map(TimelineEntry::of), told(entries, TimelineFilter.ALLES, MailTraces.NONE), Stream.of())
                .limit(PAGE_SIZE)
                .toList();
    }

    /** @return what the log says, newest first, without what people wrote */
    List<TimelineEntry> log(CaseKey caseKey) {
        return trail.of(caseKey, SEARCHED).stream()
                .map(entry -> tell(entry, Optional.empty()))
                .toList();
    }

    /**
     * Reads on in a timeline.
     *
     * @param step shows only what happened to it
     * @param number from 1
     */
    Page page(CaseKey caseKey, Optional<StepId> step, TimelineFilter filter, int number) {
        int wanted = Math.min(Math.max(1, number), SEARCHED / PAGE_SIZE);
        int last = wanted * PAGE_SIZE;
        int read = filter == TimelineFilter.ALLES ? last + 1 : SEARCHED;
        List<TimelineEntry> lines = step.map(id -> lines(caseKey, id, filter))
                .orElseGet(() -> lines(caseKey, filter, read))
                .toList();
        return new Page(lines.stream().skip(last - PAGE_SIZE).limit(PAGE_SIZE).toList(), wanted, lines.size() > last);
    }

    private Stream<TimelineEntry> lines(CaseKey caseKey, TimelineFilter filter, int limit) {
        List<AuditEntry> entries = trail.of(caseKey, limit);
        MailTraces traces = traces(caseKey, entries, limit);
        Stream<TimelineEntry> noted = filter.showsNotes() ? notes(notes.written(caseKey, limit)) : Stream.empty();
        return merged(
                noted, told(entries, filter, traces), filter.showsMails() ? others(caseKey, traces) : Stream.empty());
    }

    private Stream<TimelineEntry> lines(CaseKey caseKey, StepId step, TimelineFilter filter) {
        List<AuditEntry> entries = trail.of(step);
        MailTraces traces = traces(caseKey, entries, SEARCHED);
        Stream<TimelineEntry> noted = filter.showsNotes() ? notes(notes.written(step)) : Stream.empty();
        return merged(noted, told(entries, filter, traces), Stream.empty());
    }

    /** Letters are read by those who read notes. */
    private MailTraces traces(CaseKey caseKey, List<AuditEntry> entries, int limit) {
        return notes.mayRead(caseKey) ? MailTraces.of(mails, caseKey, entries, limit) : MailTraces.NONE;
    }

    /** @return the entries, of which each that is about a mail has taken it */
    private List<TimelineEntry> told(List<AuditEntry> entries, TimelineFilter filter, MailTraces traces) {
        return entries.stream()
                .map(entry -> new Told(entry, tell(entry, traces.behind(entry))))
                .filter(told -> filter.shows(told.entry()))
                .map(Told::line)
                .toList();
    }

    private static Stream<TimelineEntry> notes(List<Note> written) {
        return written.stream().map(TimelineEntry::of);
    }

    private Stream<TimelineEntry> others(CaseKey caseKey, MailTraces traces) {
        return traces.others(caseKey).map(mail -> TimelineEntry.of(mail, text(mail)));
    }

    private static Stream<TimelineEntry> merged(
            Stream<TimelineEntry> noted, List<TimelineEntry> told, Stream<TimelineEntry> mailed) {
        return Stream.of(noted, told.stream(), mailed)
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed());
    }

    private TimelineEntry tell(AuditEntry entry, Optional<CaseMail> mail) {
        return TimelineEntry.of(
                entry,
                messages.getMessage("audit." + entry.kind(), entry.details().toArray(), entry.kind(), Locale.GERMANY),
                mail);
    }

    private String text(CaseMail mail) {
        return messages.getMessage(
                "reporting.timeline.mail", new Object[] {mail.toName(), mail.subject()}, Locale.GERMANY);
    }

    /** An entry of the log and its line. */
    private record Told(AuditEntry entry, TimelineEntry line) {}

    /**
     * A part of a timeline.
     *
     * @param number from 1
     * @param older whether there are older lines
     */
    record Page(List<TimelineEntry> entries, int number, boolean older) {}
}
