package de.ozglotse.workflow;

import java.time.Instant;
import java.util.Map;

/**
 * The steps that wait for somebody. Every call takes part in the caller's transaction.
 *
 * <p>Callers lock their own row of the step first; whoever loses a race all the same gets {@link StepClosed}.
 */
public interface OpenSteps {

    /**
     * The form and help text of an open step, with the values that this running process gives its placeholders.
     *
     * @throws StepClosed if the step is not open any more
     */
    StepDefinition definition(StepId step);

    /**
     * Completes a step; the process moves on to its next waiting points before this returns.
     *
     * @param answers by field id; values are String, Long, Boolean, LocalDate or LocalDateTime (Europe/Berlin) as the
     *     field's type asks. Free text reaches the process for this transaction only and is never stored by the engine.
     * @return how to take this back
     * @throws StepClosed if somebody was faster
     * @throws InvalidAnswer if the engine's own check of the form refuses an answer
     */
    UndoToken complete(StepId step, Map<String, Object> answers, Completer by);

    /**
     * Leaves a step without completing it, by the way that the model provides for this reason.
     *
     * @throws StepClosed if somebody was faster
     */
    UndoToken decline(StepId step, Decline reason, Completer by);

    /**
     * Takes a completion back: what it opened is cancelled, the step is open again under a new id.
     *
     * @return the new id
     * @throws UndoImpossible if the process has moved on since
     */
    StepId undo(UndoToken token);

    /** @return whether {@link #undo} would succeed at this moment */
    boolean canUndo(UndoToken token);

    /** Moves the date until which a step is to be done. */
    void changeDue(StepId step, Instant due);

    /**
     * Tells the follow-up of a town hall's step (reminders, escalation) what happened.
     *
     * @param message name of a message of the process {@code rathaus-step}
     * @param values by variable name; String values are handed on for this transaction only
     */
    void signal(StepId step, String message, Map<String, Object> values);

    /** Why a step is left without being completed; the names are error codes of the models. */
    enum Decline {
        NICHT_ZUSTAENDIG,
        ABGELEHNT
    }
}
