package de.ozglotse.notes;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.unit.DataSize;

/** Notes in memory and no files, for pages of other modules. */
public class NotesFixture implements Notes {

    public final List<Note> written = new ArrayList<>();

    public NotesDesk desk() {
        NotesSettings settings =
                new NotesSettings(Duration.ofMinutes(15), DataSize.ofMegabytes(10), DataSize.ofMegabytes(50));
        return new NotesDesk(this, new NoFiles(), new NoteAccess(new Coordinator()), settings);
    }

    @Override
    public List<Note> of(CaseKey caseKey, int limit) {
        return written.stream()
                .filter(note -> note.place().caseKey().equals(caseKey))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Note> of(StepId step) {
        return written.stream()
                .filter(note -> note.place().step().filter(step::equals).isPresent())
                .toList();
    }

    @Override
    public Optional<Note> find(UUID id) {
        return Optional.empty();
    }

    @Override
    public UUID write(Place place, NoteText content, String author) {
        Note note = new Note(UUID.randomUUID(), place, content, author, author, content.happenedAt(), Optional.empty());
        written.add(0, note);
        return note.id();
    }

    @Override
    public boolean isEditable(Note note, String username) {
        return true;
    }

    @Override
    public void edit(UUID id, NoteText content, String username) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Nobody added a file. */
    private static final class NoFiles implements CaseFiles {

        @Override
        public List<CaseFile> of(CaseKey caseKey, int limit) {
            return List.of();
        }

        @Override
        public List<CaseFile> of(StepId step) {
            return List.of();
        }

        @Override
        public Optional<CaseFile> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public byte[] content(UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UUID add(Place place, String name, byte[] content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public UUID add(Place place, String name, byte[] content, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<CaseFile> ofSteps(Collection<StepId> steps) {
            return List.of();
        }

        @Override
        public void move(StepId from, StepId to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(UUID id) {
            throw new UnsupportedOperationException();
        }
    }

    /** The person at work. */
    private static final class Coordinator implements CurrentUser {

        @Override
        public Actor actor() {
            return Actor.user("Katrin Vogel");
        }

        @Override
        public Set<String> groups() {
            return Set.of("egov");
        }
    }
}
