package de.ozglotse.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Knows which timers at a step have fired: they do not fire once more if the step is open again as it was. */
@Component
class FiredTimers {

    private final ManagementService management;
    private final TaskService tasks;
    private final ProcessModels models;

    FiredTimers(@Lazy ManagementService management, @Lazy TaskService tasks, ProcessModels models) {
        this.management = management;
        this.tasks = tasks;
        this.models = models;
    }

    /** @return the timers at the step that do not wait any more */
    List<String> of(Task task) {
        return models.model(task.getProcessDefinitionId()).getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(task.getTaskDefinitionKey()))
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .map(BoundaryEvent::getId)
                .filter(event -> waiting(task, event).isEmpty())
                .toList();
    }

    /** @param fired null if nobody wrote it down */
    void stop(String taskId, List<String> fired) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        Optional.ofNullable(fired).orElse(List.of()).stream()
                .flatMap(event -> waiting(task, event).stream())
                .forEach(timer -> management.deleteJob(timer.getId()));
    }

    private List<Job> waiting(Task task, String event) {
        return management
                .createJobQuery()
                .executionId(task.getExecutionId())
                .activityId(event)
                .list();
    }
}
