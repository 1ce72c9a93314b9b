package de.ozglotse.engine;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepClosed;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds open tasks, also those that were created a moment ago in the same transaction. */
@Component
class OpenTasks {

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu, HH:mm 'Uhr'", Locale.GERMANY);

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final ProcessModels models;
    private final FormSources sources;
    private final Subjects subjects;
    private final Clock clock;

    OpenTasks(
            @Lazy ProcessEngineConfigurationImpl engine,
            @Lazy TaskService tasks,
            ProcessModels models,
            FormSources sources,
            Subjects subjects,
            Clock clock) {
        this.engine = engine;
        this.tasks = tasks;
        this.models = models;
        this.sources = sources;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** @throws StepClosed if the task is gone */
    Task task(StepId step) {
        // a query would not see what the running command has not written yet
        TaskEntity task = engine.getCommandExecutorTxRequired()
                .execute(context -> context.getTaskManager().findTaskById(step.value()));
        if (task == null) {
            throw new StepClosed(step);
        }
        return task;
    }

    StepDefinition definition(StepId step) {
        Task task = task(step);
        StepModel model = models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        Function<String, Object> variables =
                name -> name.equals(FormSource.CASE_KEY) ? caseKey(task) : tasks.getVariable(task.getId(), name);
        StepDefinition definition = subjects.definition(model, variables);
        return definition.shown(
                sources.help(model, variables), sources.expand(filled(definition.fields(), task), variables));
    }

    /** Before the application adds its own choices: what people typed is no placeholder. */
    private List<StepField> filled(List<StepField> fields, Task task) {
        return fields.stream()
                .map(field -> field.options().isEmpty() ? field : FormReader.fill(field, name -> text(task, name)))
                .toList();
    }

    /** @return null for a date that nobody can choose any more */
    private String text(Task task, String variable) {
        return tasks.getVariable(task.getId(), variable) instanceof Date date
                        && date.toInstant().isAfter(clock.instant())
                ? DATE_TIME.format(date.toInstant().atZone(CountyTime.ZONE))
                : null;
    }

    private String caseKey(Task task) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.getExecutionManager()
                        .findExecutionById(task.getProcessInstanceId())
                        .getBusinessKey());
    }
}
