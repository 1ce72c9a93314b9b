package de.ozglotse.engine;

import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.InvalidAnswer;
import de.ozglotse.workflow.OpenSteps;
import de.ozglotse.workflow.StepClosed;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.UndoToken;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidatorException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Completes user tasks of the engine. */
@Component
class CamundaOpenSteps implements OpenSteps {

    private final TaskService tasks;
    private final FormService forms;
    private final OpenTasks openTasks;
    private final CompletionUndo undo;
    private final RathausFollowUp followUp;
    private final CurrentMove move;

    CamundaOpenSteps(
            TaskService tasks,
            FormService forms,
            OpenTasks openTasks,
            CompletionUndo undo,
            RathausFollowUp followUp,
            CurrentMove move) {
        this.tasks = tasks;
        this.forms = forms;
        this.openTasks = openTasks;
        this.undo = undo;
        this.followUp = followUp;
        this.move = move;
    }

    @Override
    public StepDefinition definition(StepId step) {
        return openTasks.definition(step);
    }

    @Override
    public UndoToken complete(StepId step, Map<String, Object> answers, Completer by) {
        StepDefinition definition = definition(step);
        return moving(step, by, () -> submit(definition, step, answers));
    }

    @Override
    public UndoToken decline(StepId step, Decline reason, Completer by) {
        return moving(step, by, () -> tasks.handleBpmnError(step.value(), reason.name()));
    }

    @Override
    public StepId undo(UndoToken token) {
        try {
            return undo.undo(token);
        } catch (OptimisticLockingException | ProcessEnginePersistenceException e) {
            throw new Conflict(e);
        }
    }

    @Override
    public boolean canUndo(UndoToken token) {
        return undo.isPossible(token);
    }

    @Override
    public void changeDue(StepId step, Instant due) {
        Task task = openTasks.task(step);
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
    }

    @Override
    public void signal(StepId step, String message, Map<String, Object> values) {
        Object companion = tasks.getVariableLocal(openTasks.task(step).getId(), Variable.FOLLOW_UP);
        if (companion != null) {
            followUp.signal((String) companion, message, values);
        }
    }

    private void submit(StepDefinition definition, StepId step, Map<String, Object> answers) {
        if (definition.fields().stream().noneMatch(field -> field.block() != null)) {
            forms.submitTaskForm(step.value(), Answers.of(definition, answers));
            return;
        }
        // the engine knows each repeated field only once, so that its own check cannot be asked
        RepeatedForm.require(definition, step, answers);
        tasks.complete(step.value(), Answers.of(definition, answers));
    }

    private UndoToken moving(StepId step, Completer by, Runnable work) {
        CompletionUndo.Before before = undo.before(openTasks.task(step));
        try {
            return move.of(step, by, () -> {
                work.run();
                return undo.after(before);
            });
        } catch (FormFieldValidatorException e) {
            throw new InvalidAnswer(step, e);
        } catch (NullValueException | NotFoundException e) {
            // the ways in which the engine says that the task is gone
            throw new StepClosed(step);
        } catch (OptimisticLockingException | ProcessEnginePersistenceException e) {
            throw new Conflict(e);
        }
    }
}
