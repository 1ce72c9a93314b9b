package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers steps: the one path that a completion takes, whether it comes from the task list or by a link.
 *
 * <p>Each call is one transaction: the answer, the process, the facts, the next steps and the mails are stored together
 * or not at all. Whoever comes second gets {@link StepAlreadyAnswered}.
 */
public interface StepAnswers {

    /** Stands before the field ids of the town hall's step where both forms are on one page. */
    String QUESTION_PREFIX = "frage-";

    /** @return the open step, empty if it is not open (any more) */
    Optional<StepView> open(StepId step);

    /** @return the answer that closed the step, empty if it is open, was cancelled or never existed */
    Optional<GivenAnswer> given(StepId step);

    /** @return the newest answer that counts (not taken back) to this step of the case */
    Optional<GivenAnswer> latest(CaseKey caseKey, String stepKey);

    /** @return the answers of the case's town hall that count, by link or on its behalf, newest first */
    List<GivenAnswer> givenByTownHall(CaseKey caseKey);

    /**
     * Completes a step.
     *
     * @param input by field id, as typed
     * @param note free text beside the form; required when the coordinator answers on behalf of a contact
     * @param alsoFor the same step of other municipalities that this answer is given for as well
     * @throws InvalidInput if something is missing or wrong; nothing has happened then
     * @throws StepAlreadyAnswered if somebody was faster
     */
    void complete(StepId step, Map<String, String> input, Optional<String> note, Completer by, List<StepId> alsoFor);

    /**
     * Says whether a step could be completed so; nothing happens.
     *
     * @throws InvalidInput if something is missing or wrong
     */
    default void check(StepId step, Map<String, String> input, Optional<String> note, Completer by) {}

    /**
     * Completes the telephone follow-up of a town hall's step together with that step: the answer was given on the
     * telephone, its note stands in the follow-up's field {@code notiz}.
     *
     * @throws InvalidInput with {@link #QUESTION_PREFIX} before the ids of the town hall's fields
     */
    void completeWithQuestion(
            StepId followUp, Map<String, String> input, StepId question, Map<String, String> answer, Completer by);

    /**
     * Leaves a step that a contact may answer without completing it.
     *
     * @param reason why, in the contact's words; may be empty for {@link Decline#NICHT_ZUSTAENDIG}
     */
    void decline(StepId step, Decline decline, Optional<String> reason, Completer by);

    /** Says that the answer comes later ({@code Noch nicht}); asks again on that day. The day must lie ahead. */
    void postpone(StepId step, LocalDate until, Optional<String> reason, Completer by);

    /** The step stays open, but somebody else is going to be asked: nobody can answer it at the same moment. */
    void handOn(StepId step);

    /** Asks the coordinator something before answering ({@code Rückfrage}); the step stays open. */
    void ask(StepId step, String question, Completer by);
}
