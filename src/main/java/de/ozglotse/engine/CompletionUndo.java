package de.ozglotse.engine;

import de.ozglotse.engine.UndoRecord.Level;
import de.ozglotse.workflow.ProcessCalledAgain;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.UndoImpossible;
import de.ozglotse.workflow.UndoToken;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ProcessMoves moves;
    private final CurrentMove move;
    private final LoopVariables loops;
    private final FiredTimers timers;
    private final ApplicationEventPublisher publisher;
    private final JsonMapper json;

    CompletionUndo(
            RuntimeService runtime,
            TaskService tasks,
            ProcessMoves moves,
            CurrentMove move,
            LoopVariables loops,
            FiredTimers timers,
            ApplicationEventPublisher publisher,
            JsonMapper json) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.moves = moves;
        this.move = move;
        this.loops = loops;
        this.timers = timers;
        this.publisher = publisher;
        this.json = json;
    }

    /** The case as it stood before a completion, level by level upwards. */
    record Before(Task task, String cause, Map<String, Object> loop, List<String> fired, List<Stand> levels) {

        /** @return the element of this level that leads to the step, or is the step */
        String way(int level) {
            return level == 0
                    ? task.getTaskDefinitionKey()
                    : levels.get(level - 1).caller().activity();
        }
    }

    /** One of its process instances. */
    private record Stand(
            String instance,
            String process,
            CallerOf caller,
            CasePosition position,
            Map<String, Object> variables,
            Map<String, Object> loop) {}

    Before before(Task task) {
        List<Stand> levels = new ArrayList<>();
        for (String instance = task.getProcessInstanceId(); instance != null; ) {
            Stand stand = stand(instance);
            levels.add(stand);
            instance = stand.caller().processInstance();
        }
        return new Before(
                task,
                (String) tasks.getVariableLocal(task.getId(), Variable.CAUSE),
                loops.of(
                        task.getProcessDefinitionId(),
                        task.getTaskDefinitionKey(),
                        name -> tasks.getVariable(task.getId(), name)),
                timers.of(task),
                levels);
    }

    private Stand stand(String instance) {
        CallerOf caller = CallerOf.processInstance(runtime, instance);
        Map<String, Object> loop = caller.processInstance() == null
                ? Map.of()
                : loops.of(
                        loops.definitionOf(caller.processInstance()),
                        caller.activity(),
                        name -> runtime.getVariable(caller.execution(), name));
        return new Stand(
                instance,
                loops.processOf(instance),
                caller,
                CasePosition.of(runtime, instance),
                runtime.getVariables(instance),
                loop);
    }

    UndoToken after(Before before) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < before.levels().size(); i++) {
            Stand stand = before.levels().get(i);
            CasePosition now = CasePosition.of(runtime, stand.instance());
            List<String> closed = new ArrayList<>(now.goneSince(stand.position()));
            closed.remove(before.way(i));
            levels.add(new Level(
                    stand.instance(),
                    stand.caller().activity(),
                    now.since(stand.position()),
                    closed,
                    stand.process(),
                    i == 0 ? null : Decisions.toText(stand.variables()),
                    Decisions.toText(stand.loop())));
        }
        Date due = before.task().getDueDate();
        UndoRecord done = new UndoRecord(
                before.task().getTaskDefinitionKey(),
                due == null ? null : due.toInstant(),
                before.cause(),
                levels,
                Decisions.toText(before.levels().get(0).variables()),
                Decisions.toText(before.loop()),
                before.fired());
        return new UndoToken(json.writeValueAsString(done));
    }

    boolean isPossible(UndoToken token) {
        UndoRecord done = json.readValue(token.value(), UndoRecord.class);
        try {
            requireUnmoved(done, firstAlive(done));
            return true;
        } catch (UndoImpossible e) {
            return false;
        }
    }

    StepId undo(UndoToken token) {
        UndoRecord done = json.readValue(token.value(), UndoRecord.class);
        int alive = firstAlive(done);
        requireUnmoved(done, alive);
        StepId reopened = move.backTo(done, () -> goBack(done, alive));
        timers.stop(reopened.value(), done.fired());
        return reopened;
    }

    private void goBack(UndoRecord done, int alive) {
        String instance = done.levels().get(alive).processInstance();
        List<String> opened = done.levels().get(alive).opened();
        for (int level = alive; level > 0; level--) {
            String called = callAgain(instance, opened, done, level);
            publisher.publishEvent(
                    new ProcessCalledAgain(done.levels().get(level - 1).processInstance(), called));
            opened = CasePosition.of(runtime, called).ids().stream()
                    .filter(id -> !id.equals(called))
                    .toList();
            instance = called;
        }
        // before the step is open again, because its name may depend on what the process remembers
        restore(instance, done);
        moves.replace(instance, opened, targets(done, 0), Decisions.fromText(done.loop()));
    }

    /** The way to the step first, then what else was active on that level. */
    private static List<String> targets(UndoRecord done, int level) {
        return Stream.concat(Stream.of(done.way(level)), done.levels().get(level).closed().stream())
                .toList();
    }

    private String callAgain(String instance, List<String> opened, UndoRecord done, int level) {
        Set<String> before = called(instance);
        Map<String, Object> loop =
                Decisions.fromText(done.levels().get(level - 1).loop());
        move.callingFrom(instance, () -> moves.replace(instance, opened, targets(done, level), loop));
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
            if (!done.levels().get(i).opened().isEmpty()) {
                // it ended after the completion, so somebody has gone on from there
                throw new UndoImpossible("The process has moved on");
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
