package de.ozglotse.tasklist;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.OpenSteps;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepOpenAgain;
import de.ozglotse.workflow.StepUndone;
import de.ozglotse.workflow.UndoImpossible;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens when an answer is taken back; always inside one transaction of {@link AnswerTransactions}. */
@Component
class AnswerUndo {

    private final AnswerRecords answers;
    private final OpenStepTable openStepTable;
    private final StepQuestions questions;
    private final OpenSteps openSteps;
    private final Watching watching;
    private final AuditTrail audit;
    private final ApplicationEventPublisher publisher;
    private final TasklistSettings settings;
    private final Clock clock;

    AnswerUndo(
            AnswerRecords answers,
            OpenStepTable openStepTable,
            StepQuestions questions,
            OpenSteps openSteps,
            Watching watching,
            AuditTrail audit,
            ApplicationEventPublisher publisher,
            TasklistSettings settings,
            Clock clock) {
        this.answers = answers;
        this.openStepTable = openStepTable;
        this.questions = questions;
        this.openSteps = openSteps;
        this.watching = watching;
        this.audit = audit;
        this.publisher = publisher;
        this.settings = settings;
        this.clock = clock;
    }

    StepId undo(StepId answered, Completer by) {
        AnswerRecord answer = lock(answered);
        if (clock.instant().isAfter(answer.answeredAt().plus(settings.undoWindow()))) {
            throw new Refused("tasklist.undo.late", settings.undoWindow().toMinutes());
        }
        return takeBack(answer, by);
    }

    StepId takeBack(StepId answered, Completer by) {
        return takeBack(lock(answered), by);
    }

    boolean isPossible(StepId answered) {
        return answers.findByStepId(answered.value())
                .filter(answer -> !answer.undone())
                .flatMap(AnswerRecord::undoToken)
                .filter(openSteps::canUndo)
                .isPresent();
    }

    private AnswerRecord lock(StepId answered) {
        AnswerRecord answer =
                answers.lock(answered.value()).orElseThrow(() -> new NotFound("No answer to step " + answered));
        if (answer.undone()) {
            throw new Refused("tasklist.undo.done", answer.label());
        }
        return answer;
    }

    private StepId takeBack(AnswerRecord answer, Completer by) {
        Instant now = clock.instant();
        StepId answered = answer.toGivenAnswer().step();
        openStepTable.lockCase(answer.caseKey().value());
        StepId reopened = reopen(answer);
        openStepTable.findById(reopened.value()).ifPresent(step -> resume(step, answer));
        watching.move(answered, reopened);
        questions.findByStepIdOrderByAskedAtDesc(answered.value()).forEach(question -> question.moveTo(reopened));
        answer.markUndone(now);
        publisher.publishEvent(new StepUndone(answered, answer.caseKey(), by.actor(), now, answer.label()));
        publisher.publishEvent(new StepOpenAgain(answered, reopened));
        audit.record(by.actor(), "step.undone", answer.caseKey(), answered, answer.label());
        return reopened;
    }

    private void resume(OpenStep step, AnswerRecord answer) {
        Optional<LocalDate> inEngine = step.dueOn();
        step.resume(answer);
        answer.dueOn()
                .filter(due -> inEngine.filter(due::equals).isEmpty())
                .ifPresent(due -> openSteps.changeDue(step.id(), CountyTime.endOf(due)));
    }

    private StepId reopen(AnswerRecord answer) {
        try {
            return openSteps.undo(answer.undoToken().orElseThrow(() -> new UndoImpossible("No way back is known")));
        } catch (UndoImpossible e) {
            throw new Refused("tasklist.undo.moved", answer.label());
        }
    }
}
