package de.ozglotse.notes;

import de.ozglotse.notes.NotesView.FileLine;
import de.ozglotse.notes.NotesView.NoteLine;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers notes and files for the pages that show them, each list by one query. */
@Component
public class NotesDesk {

    private static final int NOTES = 5;
    private static final int FILES = 100;

    private final Notes notes;
    private final CaseFiles files;
    private final NoteAccess access;
    private final NotesSettings settings;

    NotesDesk(Notes notes, CaseFiles files, NoteAccess access, NotesSettings settings) {
        this.notes = notes;
        this.files = files;
        this.access = access;
        this.settings = settings;
    }

    /** @return everything about a step, or the newest about a case */
    public NotesView of(Place place) {
        boolean visible = access.mayRead(place.caseKey());
        List<Note> written = visible ? notesOf(place) : List.of();
        List<CaseFile> added = visible ? filesOf(place) : List.of();
        boolean atStep = place.step().isPresent();
        boolean more = !atStep && written.size() > NOTES;
        return new NotesView(
                place.caseKey().value(),
                place.step().map(Object::toString).orElse(null),
                visible,
                access.mayWrite(place),
                written.stream()
                        .limit(atStep ? Long.MAX_VALUE : NOTES)
                        .map(note -> NoteLine.of(note, atStep))
                        .toList(),
                more,
                added.stream().map(FileLine::of).toList(),
                settings.perFile().toMegabytes());
    }

    /** @return whether this person may read what people write to each other about the case */
    public boolean mayRead(CaseKey caseKey) {
        return access.mayRead(caseKey);
    }

    /** @return what was written about the case and its steps, newest first; nothing for those who may not read it */
    public List<Note> written(CaseKey caseKey, int limit) {
        return access.mayRead(caseKey) ? notes.of(caseKey, limit) : List.of();
    }

    /** @return what was written about the step, newest first; nothing for those who may not read it */
    public List<Note> written(StepId step) {
        return notes.of(step).stream()
                .filter(note -> access.mayRead(note.place().caseKey()))
                .toList();
    }

    /** @return the files of these steps by case; nothing for those who may not read them */
    public Map<CaseKey, List<FileLine>> files(Collection<StepId> steps) {
        return files.ofSteps(steps).stream()
                .filter(file -> access.mayRead(file.place().caseKey()))
                .collect(Collectors.groupingBy(
                        file -> file.place().caseKey(), Collectors.mapping(FileLine::of, Collectors.toList())));
    }

    private List<Note> notesOf(Place place) {
        return place.step().map(notes::of).orElseGet(() -> notes.of(place.caseKey(), NOTES + 1));
    }

    private List<CaseFile> filesOf(Place place) {
        return place.step().map(files::of).orElseGet(() -> files.of(place.caseKey(), FILES));
    }
}
