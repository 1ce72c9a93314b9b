package de.ozglotse.engine;

import de.ozglotse.engine.UndoRecord.Level;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.UndoImpossible;
import de.ozglotse.workflow.UndoToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes completions back by process instance modification.
 *
 * <p>If the completion ended a called process, that process is called again by its caller and taken to the step.
 */
@Component
class CompletionUndo {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CurrentMove move;
    private final JsonMapper json;

    CompletionUndo(RuntimeService runtime, TaskService tasks, CurrentMove move, JsonMapper json) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.move = move;
        this.json = json;
    }

    /** The case as it stood before a completion, level by level upwards. */
    record Before(
            Task task,
            List<String> instances,
            List<String> callActivities,
            List<CasePosition> positions,
            Map<String, Object> variables) {}

    Before before(Task task) {
        List<String> instances = new ArrayList<>();
        List<String> callActivities = new ArrayList<>();
        String instance = task.getProcessInstanceId();
        while (instance != null) {
            instances.add(instance);
            CallerOf caller = CallerOf.processInstance(runtime, instance);
            callActivities.add(caller.activity());
            instance = caller.processInstance();
        }
        return new Before(
                task,
                instances,
                callActivities,
                instances.stream().map(id -> CasePosition.of(runtime, id)).toList(),
                runtime.getVariables(task.getProcessInstanceId()));
    }

    UndoToken after(Before before) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < before.instances().size(); i++) {
            String instance = before.instances().get(i);
            CasePosition now = CasePosition.of(runtime, instance);
            levels.add(new Level(
                    instance,
                    before.callActivities().get(i),
                    now.since(before.positions().get(i))));
        }
        UndoRecord done =
                new UndoRecord(before.task().getTaskDefinitionKey(), levels, Decisions.toText(before.variables()));
        return new UndoToken(json.writeValueAsString(done));
    }

    StepId undo(UndoToken token) {
        UndoRecord done = json.readValue(token.value(), UndoRecord.class);
        int alive = firstAlive(done);
        requireUnmoved(done, alive);
        String instance = move.backTo(done.activity(), () -> goBack(done, alive));
        Task task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(done.activity())
                .singleResult();
        return new StepId(task.getId());
    }

    /** @return the process instance in which the step is open again */
    private String goBack(UndoRecord done, int alive) {
        String instance = done.levels().get(alive).processInstance();
        List<String> opened = done.levels().get(alive).opened();
        for (int level = alive; level > 0; level--) {
            String called = callAgain(instance, opened, target(done, level));
            opened = CasePosition.of(runtime, called).ids().stream()
                    .filter(id -> !id.equals(called))
                    .toList();
            instance = called;
        }
        ProcessMoves.replace(runtime, instance, opened, target(done, 0));
        restore(instance, done);
        return instance;
    }

    private static String target(UndoRecord done, int level) {
        return level == 0 ? done.activity() : done.levels().get(level - 1).callActivity();
    }

    private String callAgain(String instance, List<String> opened, String callActivity) {
        Set<String> before = called(instance);
        ProcessMoves.replace(runtime, instance, opened, callActivity);
        return called(instance).stream()
                .filter(child -> !before.contains(child))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> called(String instance) {
        return runtime.createProcessInstanceQuery().superProcessInstanceId(instance).list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    private void restore(String instance, UndoRecord done) {
        Map<String, Object> now = runtime.getVariables(instance);
        now.keySet().stream()
                .filter(name -> !done.decisions().containsKey(name))
                .forEach(name -> runtime.removeVariable(instance, name));
        done.decisions().forEach((name, value) -> runtime.setVariable(instance, name, Decisions.fromText(value)));
    }

    private int firstAlive(UndoRecord done) {
        for (int i = 0; i < done.levels().size(); i++) {
            String instance = done.levels().get(i).processInstance();
            if (runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 1) {
                return i;
            }
        }
        throw new UndoImpossible("The whole case has ended");
    }

    private void requireUnmoved(UndoRecord done, int alive) {
        for (Level level : done.levels().subList(alive, done.levels().size())) {
            if (!CasePosition.of(runtime, level.processInstance()).ids().containsAll(level.opened())) {
                throw new UndoImpossible("The process has moved on");
            }
        }
    }
}
