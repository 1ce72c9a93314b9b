package de.ozglotse.notes;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people wrote down. Changes take part in the caller's transaction. */
public interface Notes {

    /** @return the notes about the case and its steps, newest first */
    List<Note> of(CaseKey caseKey, int limit);

    /** @return the notes about one step, newest first */
    List<Note> of(StepId step);

    /** @return empty if it never existed or was removed */
    Optional<Note> find(UUID id);

    /** @param author by the name of the sign-in */
    UUID write(Place place, NoteText content, String author);

    /** @return whether this person may still change it: an own note, and not for long */
    boolean isEditable(Note note, String username);

    /** Changes a note. Refused if the time for it is over. */
    void edit(UUID id, NoteText content, String username);

    /** Takes the text away for good; the log keeps who did it and when. */
    void remove(UUID id);
}
