package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import java.util.List;

/** Goes back to steps that were done, however long ago. Every call takes part in the caller's transaction. */
public interface Reopenings {

    /**
     * Finds out what going back would do; nothing happens yet.
     *
     * @param later what was completed for the case since then
     * @throws ReopeningImpossible if there is no way back
     */
    Preview preview(Completion done, List<Completion> later);

    /**
     * Goes back: whatever came after the step is cancelled, the step is open again with a new date.
     *
     * @return the step's new id
     * @throws ReopeningImpossible if there is no way back
     */
    StepId reopen(Completion done);

    /**
     * A step that was completed.
     *
     * @param process key of the process that the step belongs to
     * @param way what the completion left behind
     */
    record Completion(StepId step, CaseKey caseKey, String process, UndoToken way) {}

    /**
     * What going back does.
     *
     * @param closes the open steps that came after the step: they are cancelled
     * @param repeats those of the later completions that lie on the way from the step: they have to be done again
     * @param beginsAgain whether the process has ended and begins again at the step
     */
    record Preview(List<StepId> closes, List<StepId> repeats, boolean beginsAgain) {

        public Preview {
            closes = List.copyOf(closes);
            repeats = List.copyOf(repeats);
        }
    }
}
