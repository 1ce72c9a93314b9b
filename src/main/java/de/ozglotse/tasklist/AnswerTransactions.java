package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.RetriedTransactions;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.OpenSteps;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepClosed;
import de.ozglotse.workflow.StepId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Gives every answer its one transaction.
 *
 * <p>Two steps of one municipality that end at the same moment meet in their common process; the one that loses is
 * simply tried again, because its own step is still open.
 */
@Service
class AnswerTransactions implements StepAnswers, StepUndo {

    private final StepAnswering answering;
    private final AnswerUndo answerUndo;
    private final OpenStepTable table;
    private final AnswerRecords answers;
    private final OpenSteps openSteps;
    private final RetriedTransactions transactions;

    AnswerTransactions(
            StepAnswering answering,
            AnswerUndo answerUndo,
            OpenStepTable table,
            AnswerRecords answers,
            OpenSteps openSteps,
            RetriedTransactions transactions) {
        this.answering = answering;
        this.answerUndo = answerUndo;
        this.table = table;
        this.answers = answers;
        this.openSteps = openSteps;
        this.transactions = transactions;
    }

    @Override
    public Optional<StepView> open(StepId step) {
        return transactions.inOne(() -> table.findById(step.value()).flatMap(this::view));
    }

    @Override
    public Optional<GivenAnswer> given(StepId step) {
        return answers.findByStepId(step.value()).map(AnswerRecord::toGivenAnswer);
    }

    @Override
    public Optional<GivenAnswer> latest(CaseKey caseKey, String stepKey) {
        return answers.newest(caseKey.value(), stepKey, Limit.of(1)).stream()
                .findFirst()
                .map(AnswerRecord::toGivenAnswer);
    }

    @Override
    public List<GivenAnswer> givenByTownHall(CaseKey caseKey) {
        return answers.ofTownHall(caseKey.value()).stream()
                .map(AnswerRecord::toGivenAnswer)
                .toList();
    }

    @Override
    public void complete(
            StepId step, Map<String, String> input, Optional<String> note, Completer by, List<StepId> alsoFor) {
        inOne(step, () -> {
            answering.complete(step, input, note, by, alsoFor);
            return null;
        });
    }

    @Override
    public void check(StepId step, Map<String, String> input, Optional<String> note, Completer by) {
        inOne(step, () -> {
            table.findById(step.value()).ifPresent(open -> answering.check(open, input, note, by));
            return null;
        });
    }

    @Override
    public void completeWithQuestion(
            StepId followUp, Map<String, String> input, StepId question, Map<String, String> answer, Completer by) {
        inOne(followUp, () -> {
            answering.complete(followUp, input, Optional.empty(), by, List.of());
            completeOnBehalf(question, answer, input.get("notiz"), by);
            return null;
        });
    }

    @Override
    public void decline(StepId step, Decline decline, Optional<String> reason, Completer by) {
        inOne(step, () -> {
            answering.decline(step, decline, reason, by);
            return null;
        });
    }

    @Override
    public void postpone(StepId step, LocalDate until, Optional<String> reason, Completer by) {
        inOne(step, () -> {
            answering.postpone(step, until, reason, by);
            return null;
        });
    }

    @Override
    public void handOn(StepId step) {
        inOne(step, () -> {
            answering.handOn(step);
            return null;
        });
    }

    @Override
    public void ask(StepId step, String question, Completer by) {
        inOne(step, () -> {
            answering.ask(step, question, by);
            return null;
        });
    }

    @Override
    public StepId takeBack(StepId answered, Completer by) {
        return inOne(answered, () -> answerUndo.takeBack(answered, by));
    }

    @Override
    public boolean isPossible(StepId answered) {
        return transactions.inOne(() -> answerUndo.isPossible(answered));
    }

    @Override
    public StepId undo(StepId answered, Completer by) {
        return inOne(answered, () -> answerUndo.undo(answered, by));
    }

    private void completeOnBehalf(StepId question, Map<String, String> answer, String note, Completer by) {
        try {
            Completer onBehalf = new Completer(by.actor(), Completer.Channel.ON_BEHALF);
            answering.complete(question, answer, Optional.ofNullable(note), onBehalf, List.of());
        } catch (InvalidInput e) {
            throw e.prefixed(QUESTION_PREFIX);
        }
    }

    private <T> T inOne(StepId step, Supplier<T> work) {
        try {
            return transactions.inOne(work);
        } catch (StepClosed e) {
            throw new StepAlreadyAnswered(given(step));
        }
    }

    private Optional<StepView> view(OpenStep step) {
        try {
            return Optional.of(new StepView(
                    step.id(),
                    step.caseKey(),
                    step.caseName(),
                    openSteps.definition(step.id()),
                    step.processLabel(),
                    step.openedAt(),
                    step.dueOn(),
                    step.postponedUntil(),
                    step.question()));
        } catch (StepClosed e) {
            // closed between the two queries
            return Optional.empty();
        }
    }
}
