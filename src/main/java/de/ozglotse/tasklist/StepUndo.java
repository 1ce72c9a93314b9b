package de.ozglotse.tasklist;

import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.StepId;

/** Takes answers back. */
public interface StepUndo {

    /**
     * Takes an answer back within the time that the settings allow; the step is open again.
     *
     * @return the step's new id
     * @throws de.ozglotse.shared.NotFound if there is no such answer
     * @throws de.ozglotse.shared.Refused if it is too late or somebody has gone on from there
     */
    StepId undo(StepId answered, Completer by);

    /**
     * Takes an answer back as {@link #undo} does, however long ago it was given: for whoever gave it.
     *
     * @throws de.ozglotse.shared.Refused if somebody has gone on from there
     */
    StepId takeBack(StepId answered, Completer by);

    /** @return whether nobody has gone on from this answer, so that it can be taken back */
    boolean isPossible(StepId answered);
}
