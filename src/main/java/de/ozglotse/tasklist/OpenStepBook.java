package de.ozglotse.tasklist;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.workflow.ProcessCalledAgain;
import de.ozglotse.workflow.StepCancelled;
import de.ozglotse.workflow.StepCompleted;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepOpened;
import de.ozglotse.workflow.StepRevised;
import de.ozglotse.workflow.StepSkipped;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the table of open steps equal to the engine's: it writes in the engine's own transaction. */
@Component
class OpenStepBook {

    private final OpenStepTable table;
    private final AnswerRecords answers;
    private final StepSurvey survey;
    private final AuditTrail audit;

    OpenStepBook(OpenStepTable table, AnswerRecords answers, StepSurvey survey, AuditTrail audit) {
        this.table = table;
        this.answers = answers;
        this.survey = survey;
        this.audit = audit;
    }

    @EventListener
    void on(StepOpened opened) {
        table.save(new OpenStep(opened, survey.of(opened)));
        pass(opened.question(), Ball.LANDRATSAMT, opened.at());
        audit.record(
                Actor.SYSTEM,
                "step.opened",
                opened.caseKey(),
                opened.id(),
                opened.definition().label());
    }

    @EventListener
    void on(StepCompleted completed) {
        remove(completed.id(), completed.at());
        audit.record(
                completed.by().actor(),
                "step.completed." + completed.by().channel(),
                completed.caseKey(),
                completed.id(),
                completed.definition().label());
    }

    @EventListener
    void on(StepSkipped skipped) {
        remove(skipped.id(), skipped.at());
        audit.record(
                skipped.by().actor(),
                "step.skipped",
                skipped.caseKey(),
                skipped.id(),
                skipped.definition().label(),
                skipped.reason());
    }

    @EventListener
    void on(StepCancelled cancelled) {
        remove(cancelled.id(), cancelled.at());
        audit.record(
                Actor.SYSTEM,
                "step.cancelled",
                cancelled.caseKey(),
                cancelled.id(),
                cancelled.definition().label());
    }

    /** Answers belong to the run of a process that goes on, not to the one that had ended too early. */
    @EventListener
    void on(ProcessCalledAgain called) {
        answers.move(called.before(), called.now());
    }

    /** The row is locked first, like by everybody who answers the step. */
    @EventListener
    void on(StepRevised revised) {
        table.lock(revised.id().value()).ifPresent(step -> step.revise(revised, survey.of(revised, step)));
    }

    private void remove(StepId closed, Instant at) {
        table.findById(closed.value()).ifPresent(step -> {
            table.delete(step);
            pass(step.question(), Ball.RATHAUS, at);
        });
    }

    /** While the county follows up a question to the town hall, it is the county's turn. */
    private void pass(Optional<StepId> question, Ball to, Instant at) {
        question.flatMap(id -> table.findById(id.value())).ifPresent(step -> step.pass(to, at));
    }
}
