package de.ozglotse.reporting.web;

import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.notes.Note;
import de.ozglotse.notes.NotesDesk;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells in sentences what happened to a municipality: the log and what people wrote down, in one line of time. */
@Component
class Timeline {

    private static final int NEWEST = 10;
    private static final int PAGE_SIZE = 30;

    /** As many entries as a filter looks through; a municipality has a few hundred in a year. */
    private static final int SEARCHED = 5000;

    private final AuditTrail trail;
    private final NotesDesk notes;
    private final MessageSource messages;

    Timeline(AuditTrail trail, NotesDesk notes, MessageSource messages) {
        this.trail = trail;
        this.notes = notes;
        this.messages = messages;
    }

    /** @return the newest lines */
    List<TimelineEntry> of(CaseKey caseKey) {
        return lines(caseKey, TimelineFilter.ALLES, NEWEST).limit(NEWEST).toList();
    }

    /** @return everything, newest first */
    List<TimelineEntry> all(CaseKey caseKey) {
        return lines(caseKey, TimelineFilter.ALLES, SEARCHED).toList();
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
        List<TimelineEntry> lines = step.map(id -> lines(id, filter))
                .orElseGet(() -> lines(caseKey, filter, read))
                .toList();
        return new Page(lines.stream().skip(last - PAGE_SIZE).limit(PAGE_SIZE).toList(), wanted, lines.size() > last);
    }

    private Stream<TimelineEntry> lines(CaseKey caseKey, TimelineFilter filter, int limit) {
        return merged(
                trail.of(caseKey, limit), filter.showsNotes() ? notes.written(caseKey, limit) : List.of(), filter);
    }

    private Stream<TimelineEntry> lines(StepId step, TimelineFilter filter) {
        return merged(trail.of(step), filter.showsNotes() ? notes.written(step) : List.of(), filter);
    }

    private Stream<TimelineEntry> merged(List<AuditEntry> entries, List<Note> written, TimelineFilter filter) {
        return Stream.concat(
                        written.stream().map(TimelineEntry::of),
                        entries.stream().filter(filter::shows).map(this::tell))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed());
    }

    private TimelineEntry tell(AuditEntry entry) {
        return TimelineEntry.of(
                entry,
                messages.getMessage("audit." + entry.kind(), entry.details().toArray(), entry.kind(), Locale.GERMANY));
    }

    /**
     * A part of a timeline.
     *
     * @param number from 1
     * @param older whether there are older lines
     */
    record Page(List<TimelineEntry> entries, int number, boolean older) {}
}
