package de.ozglotse.tasklist;

import de.ozglotse.okr.Witnesses.Witness;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the coordinator puts right: steps that have to be done again, and steps that nobody has to do.
 *
 * <p>Each act is one transaction and says why; nothing is deleted.
 */
public interface StepCorrections {

    /**
     * Finds out what reopening a step would do.
     *
     * @throws de.ozglotse.shared.NotFound if there is no such answer
     * @throws de.ozglotse.shared.Refused if the step cannot be reopened
     */
    Plan plan(StepId answered);

    /**
     * Opens a step again that was done; what came after it has to be done again as well.
     *
     * @return the step's new id
     * @throws InvalidInput if the correction says too little
     * @throws de.ozglotse.shared.Refused if the step cannot be reopened, or something else has happened meanwhile
     */
    StepId reopen(StepId answered, Correction correction, Completer by);

    /**
     * The fields that are asked for even if a step is skipped, because the process decides on them.
     *
     * @throws de.ozglotse.shared.Refused if the step cannot be skipped
     * @throws StepAlreadyAnswered if it is not open any more
     */
    List<StepField> neededToSkip(StepId step);

    /**
     * Leaves a step without doing it; nothing is established.
     *
     * @param input the fields that are needed, as typed
     * @throws InvalidInput if one of them or the reason is missing or wrong
     * @throws de.ozglotse.shared.Refused if the step cannot be skipped
     * @throws StepAlreadyAnswered if somebody was faster
     */
    void skip(StepId step, Map<String, String> input, String reason, Completer by);

    /**
     * What reopening a step does.
     *
     * @param answer what was said
     * @param closes open steps that came after it
     * @param repeats answers that were given after it and do not count any more
     * @param facts what the answer and those after it have shown
     * @param beginsAgain whether the process has ended and begins again here
     */
    record Plan(
            GivenAnswer answer,
            List<WaitingStep> closes,
            List<GivenAnswer> repeats,
            List<Witness> facts,
            boolean beginsAgain) {

        public Plan {
            closes = List.copyOf(closes);
            repeats = List.copyOf(repeats);
            facts = List.copyOf(facts);
        }

        /** @return names this very plan: whoever confirms it gets nothing else */
        public String stamp() {
            List<String> steps = Stream.concat(
                            closes.stream().map(WaitingStep::id),
                            repeats.stream().map(GivenAnswer::step))
                    .map(StepId::value)
                    .sorted()
                    .toList();
            return Integer.toHexString(steps.hashCode());
        }

        /** @return since when the answer itself holds, if it has shown something */
        public Optional<LocalDate> holdsSince() {
            return facts.stream()
                    .filter(fact -> fact.step().equals(answer.step()))
                    .map(Witness::occurredOn)
                    .findFirst();
        }
    }

    /**
     * What is put right.
     *
     * @param since from which day on it is not true any more; empty if it never was
     * @param stamp of the plan that was confirmed
     */
    record Correction(StepReopened.Kind kind, Optional<LocalDate> since, String reason, String stamp) {}
}
