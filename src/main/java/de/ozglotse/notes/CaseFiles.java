package de.ozglotse.notes;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files that people added. Changes take part in the caller's transaction. */
public interface CaseFiles {

    /** @return the files of the case and its steps, newest first */
    List<CaseFile> of(CaseKey caseKey, int limit);

    /** @return the files of one step, newest first */
    List<CaseFile> of(StepId step);

    /** @return the files of these steps, newest first */
    List<CaseFile> ofSteps(Collection<StepId> steps);

    /** @return empty if it never existed or was removed */
    Optional<CaseFile> find(UUID id);

    /** @return the content of an existing file */
    byte[] content(UUID id);

    /**
     * Keeps a file if its content is of an allowed kind, harmless and within the limits; refused otherwise.
     *
     * @param name as the browser sent it
     */
    UUID add(Place place, String name, byte[] content);

    /** As {@link #add(Place, String, byte[])}, for somebody who is not signed in. */
    UUID add(Place place, String name, byte[] content, Actor by);

    /** The step was opened again under another id: its files belong to that one from now on. */
    void move(StepId from, StepId to);

    /** Takes name and content away for good; the log keeps who did it and when. */
    void remove(UUID id);
}
