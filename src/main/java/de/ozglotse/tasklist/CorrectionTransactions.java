package de.ozglotse.tasklist;

import de.ozglotse.shared.RetriedTransactions;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.StepClosed;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Gives every correction its one transaction. */
@Service
class CorrectionTransactions implements StepCorrections {

    private final AnswerReopening reopening;
    private final StepSkipping skipping;
    private final AnswerRecords answers;
    private final RetriedTransactions transactions;

    CorrectionTransactions(
            AnswerReopening reopening, StepSkipping skipping, AnswerRecords answers, RetriedTransactions transactions) {
        this.reopening = reopening;
        this.skipping = skipping;
        this.answers = answers;
        this.transactions = transactions;
    }

    @Override
    public Plan plan(StepId answered) {
        return transactions.inOne(() -> reopening.plan(answered));
    }

    @Override
    public StepId reopen(StepId answered, Correction correction, Completer by) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        StepSkipping.reasonProblem(correction.reason(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return transactions.inOne(() -> reopening.reopen(answered, correction, by));
    }

    @Override
    public List<StepField> neededToSkip(StepId step) {
        return open(step, () -> skipping.needed(step));
    }

    @Override
    public void skip(StepId step, Map<String, String> input, String reason, Completer by) {
        open(step, () -> {
            skipping.skip(step, input, reason, by);
            return null;
        });
    }

    private <T> T open(StepId step, Supplier<T> work) {
        try {
            return transactions.inOne(work);
        } catch (StepClosed e) {
            throw new StepAlreadyAnswered(answers.findByStepId(step.value()).map(AnswerRecord::toGivenAnswer));
        }
    }
}
