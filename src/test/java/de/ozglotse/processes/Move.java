package de.ozglotse.processes;

import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Something that can be done now with what runs in an engine. */
record Move(String name, Runnable deed) {

    /** @return all of them: what people do first, then what time brings, and at last what goes wrong */
    static List<Move> at(ProcessEngine engine, State state) {
        return Stream.of(
                        state.tasks().stream().flatMap(task -> answers(engine, task)),
                        state.jobs().stream()
                                .map(job -> new Move("job " + job.getJobDefinitionId(), () -> run(engine, job))),
                        state.events().stream()
                                .map(event -> new Move(event.getActivityId(), () -> report(engine, event))),
                        state.tasks().stream().flatMap(task -> refusals(engine, task)))
                .flatMap(moves -> moves)
                .toList();
    }

    private static Stream<Move> answers(ProcessEngine engine, Task task) {
        return PossibleAnswers.answers(model(engine, task), task.getTaskDefinitionKey()).stream()
                .map(values -> new Move(
                        task.getTaskDefinitionKey() + PossibleAnswers.decisions(values),
                        () -> engine.getFormService().submitTaskForm(task.getId(), values)));
    }

    private static Stream<Move> refusals(ProcessEngine engine, Task task) {
        return PossibleAnswers.errors(model(engine, task), task.getTaskDefinitionKey()).stream()
                .map(code -> new Move(
                        task.getTaskDefinitionKey() + " " + code,
                        () -> engine.getTaskService().handleBpmnError(task.getId(), code)));
    }

    private static void run(ProcessEngine engine, Job job) {
        if (job.getDuedate() != null && job.getDuedate().after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(Date.from(job.getDuedate().toInstant().plusMillis(1)));
        }
        engine.getManagementService().executeJob(job.getId());
    }

    private static void report(ProcessEngine engine, EventSubscription event) {
        String definition = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(event.getProcessInstanceId())
                .singleResult()
                .getProcessDefinitionId();
        var model = engine.getRepositoryService().getBpmnModelInstance(definition);
        engine.getRuntimeService()
                .messageEventReceived(event.getEventName(), event.getExecutionId(), PossibleAnswers.dates(model));
    }

    private static BpmnModelInstance model(ProcessEngine engine, Task task) {
        return engine.getRepositoryService().getBpmnModelInstance(task.getProcessDefinitionId());
    }
}
