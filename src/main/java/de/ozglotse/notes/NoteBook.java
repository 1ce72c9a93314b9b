package de.ozglotse.notes;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepOpenAgain;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the notes and their rules. */
@Service
@Transactional
class NoteBook implements Notes {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(CountyTime.ZONE);

    private final NoteTable notes;
    private final FileTable files;
    private final NotesSettings settings;
    private final NotesLog log;
    private final CurrentUser user;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    NoteBook(
            NoteTable notes,
            FileTable files,
            NotesSettings settings,
            NotesLog log,
            CurrentUser user,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.notes = notes;
        this.files = files;
        this.settings = settings;
        this.log = log;
        this.user = user;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Note> of(CaseKey caseKey, int limit) {
        return notes.ofCase(caseKey.value(), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Note> of(StepId step) {
        return notes.ofStep(step.value());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Note> find(UUID id) {
        return notes.find(id);
    }

    @Override
    public UUID write(Place place, NoteText content, String author) {
        Note note = new Note(
                UUID.randomUUID(), place, content, author, user.actor().name(), clock.instant(), Optional.empty());
        notes.insert(note);
        publisher.publishEvent(new NoteWritten(note));
        return note.id();
    }

    @Override
    public boolean isEditable(Note note, String username) {
        Instant until = note.writtenAt().plus(settings.editable());
        return note.author().equals(username) && clock.instant().isBefore(until);
    }

    @Override
    public void edit(UUID id, NoteText content, String username) {
        Note note = existing(id);
        if (!isEditable(note, username)) {
            throw new Refused("notes.note.fixed", settings.editable().toMinutes());
        }
        notes.update(id, content, clock.instant());
        publisher.publishEvent(new NoteWritten(existing(id)));
    }

    @Override
    public void remove(UUID id) {
        Note note = existing(id);
        if (!notes.remove(id, user.actor().name(), clock.instant())) {
            throw new NotFound("Note " + id + " was removed meanwhile");
        }
        publisher.publishEvent(new NoteRemoved(id));
        log.record(
                user.actor(),
                note.place(),
                "note.removed",
                DAY.format(note.content().happenedAt()),
                note.authorName());
    }

    /** What was noted about a step is shown where it is open again. */
    @EventListener
    void on(StepOpenAgain step) {
        notes.move(step.before().value(), step.now().value());
        files.move(step.before().value(), step.now().value());
    }

    private Note existing(UUID id) {
        return notes.find(id).orElseThrow(() -> new NotFound("Note " + id));
    }
}
