package de.ozglotse.workflow;

import java.util.List;
import java.util.Map;

/** Leaves steps without doing them. Every call takes part in the caller's transaction. */
public interface StepSkips {

    /**
     * The fields that the process decides on later: they are needed even if the step is skipped.
     *
     * @throws StepClosed if the step is not open any more
     * @throws SkippingImpossible if something needs the whole answer
     */
    List<StepField> needed(StepId step);

    /**
     * Leaves a step; the process moves on as after a completion, but nothing is established.
     *
     * @param answers to the fields that are needed, as {@link OpenSteps#complete} takes them
     * @return how to take this back
     * @throws StepClosed if somebody was faster
     */
    UndoToken skip(StepId step, Map<String, Object> answers, String reason, Completer by);
}
