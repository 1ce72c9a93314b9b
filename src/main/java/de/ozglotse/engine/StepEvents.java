package de.ozglotse.engine;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.WorkingDays;
import de.ozglotse.workflow.FactEstablished;
import de.ozglotse.workflow.StepCancelled;
import de.ozglotse.workflow.StepCompleted;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepOpened;
import de.ozglotse.workflow.StepSkipped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The only listener of user tasks: tells the application in its own words what was opened, completed or cancelled. */
@Component
class StepEvents {

    private final ProcessModels models;
    private final CurrentMove move;
    private final RathausFollowUp followUp;
    private final Subjects subjects;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    StepEvents(
            ProcessModels models,
            CurrentMove move,
            RathausFollowUp followUp,
            Subjects subjects,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.models = models;
        this.move = move;
        this.followUp = followUp;
        this.subjects = subjects;
        this.publisher = publisher;
        this.clock = clock;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    void opened(DelegateTask task) {
        if (move.passes(task)) {
            return;
        }
        StepModel model = model(task);
        CaseKey caseKey = caseKey(task);
        Optional<UndoRecord> before = move.reopening(task);
        before.map(UndoRecord::due)
                .or(() -> model.due().map(this::endOf))
                .ifPresent(due -> task.setDueDate(Date.from(due)));
        Optional<String> cause =
                before.map(UndoRecord::cause).or(() -> move.cause().map(StepId::value));
        cause.ifPresent(step -> task.setVariableLocal(Variable.CAUSE, step));
        publisher.publishEvent(new StepOpened(
                new StepId(task.getId()),
                caseKey,
                definition(task, model),
                models.label(task.getProcessDefinitionId()),
                task.getProcessInstanceId(),
                models.definition(task.getProcessDefinitionId()).getVersion(),
                clock.instant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
                Optional.ofNullable((String) task.getVariable(Variable.QUESTION))
                        .map(StepId::new),
                cause.map(StepId::new)));
        if (model.definition().confirmable()) {
            followUp.begin(task, caseKey, model.reminder());
        }
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void completed(DelegateTask task) {
        StepModel model = model(task);
        StepId step = new StepId(task.getId());
        if (move.skippedFor().isPresent()) {
            skipped(task, move.skippedFor().get());
            return;
        }
        publisher.publishEvent(new StepCompleted(
                step,
                caseKey(task),
                definition(task, model),
                task.getProcessInstanceId(),
                move.completer(),
                clock.instant()));
        model.fact()
                .filter(fact -> model.definition()
                        .factWhen()
                        .map(when -> when.holds(task.getVariable(when.field())))
                        .orElse(true))
                .ifPresent(fact -> publisher.publishEvent(fact(task, model, step)));
        followUp.end(task);
    }

    private void skipped(DelegateTask task, String reason) {
        publisher.publishEvent(new StepSkipped(
                new StepId(task.getId()),
                caseKey(task),
                definition(task, model(task)),
                move.completer(),
                clock.instant(),
                reason));
        followUp.end(task);
    }

    @EventListener(condition = "#task.eventName == 'delete'")
    void cancelled(DelegateTask task) {
        if (move.hasPassed(task)) {
            return;
        }
        StepId step = new StepId(task.getId());
        publisher.publishEvent(new StepCancelled(step, caseKey(task), definition(task, model(task)), clock.instant()));
        followUp.end(task);
    }

    private FactEstablished fact(DelegateTask task, StepModel model, StepId step) {
        var process = models.definition(task.getProcessDefinitionId());
        LocalDate occurredOn = model.definition()
                .factDate()
                .map(task::getVariable)
                .map(date -> CountyTime.dayOf(((Date) date).toInstant()))
                .orElseGet(() -> CountyTime.dayOf(clock.instant()));
        return new FactEstablished(
                model.fact().orElseThrow(),
                caseKey(task),
                occurredOn,
                clock.instant(),
                step,
                task.getTaskDefinitionKey(),
                process.getKey(),
                process.getVersion(),
                task.getProcessInstanceId(),
                move.completer(),
                subjects.of(model, task::getVariable));
    }

    private StepDefinition definition(DelegateTask task, StepModel model) {
        return subjects.definition(model, task::getVariable);
    }

    private Instant endOf(java.time.Period period) {
        return CountyTime.endOf(WorkingDays.plus(CountyTime.dayOf(clock.instant()), period));
    }

    private StepModel model(DelegateTask task) {
        return models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    private static CaseKey caseKey(DelegateTask task) {
        return new CaseKey(((TaskEntity) task).getProcessInstance().getBusinessKey());
    }
}
