package de.ozglotse.engine;

import de.ozglotse.engine.UndoRecord.Level;
import de.ozglotse.shared.CaseKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the process instances in which a step was done, or those that have taken their place since. */
@Component
class RunningLevels {

    private final RuntimeService runtime;
    private final ProcessModels models;

    RunningLevels(@Lazy RuntimeService runtime, ProcessModels models) {
        this.runtime = runtime;
        this.models = models;
    }

    /**
     * How far down from the root a case still runs.
     *
     * @param level index of the lowest level that runs; the number of levels if not even the root does
     * @param instance its process instance, or null
     */
    record Found(int level, ProcessInstance instance) {

        boolean runs() {
            return instance != null;
        }
    }

    Found find(UndoRecord done, CaseKey caseKey) {
        Found found = new Found(done.levels().size(), null);
        while (found.level() > 0) {
            Optional<ProcessInstance> below = below(found, done, caseKey);
            if (below.isEmpty()) {
                return found;
            }
            found = new Found(found.level() - 1, below.get());
        }
        return found;
    }

    /** @return the process instances that this one has called, with the elements that called them */
    List<Called> calledBy(String processInstance) {
        return runtime.createProcessInstanceQuery().superProcessInstanceId(processInstance).list().stream()
                .map(called -> new Called(called, caller(called)))
                .toList();
    }

    /**
     * A called process instance.
     *
     * @param caller the execution that waits for it
     */
    record Called(ProcessInstance instance, ExecutionEntity caller) {}

    private Optional<ProcessInstance> below(Found above, UndoRecord done, CaseKey caseKey) {
        Level level = done.levels().get(above.level() - 1);
        ProcessInstance same = runtime.createProcessInstanceQuery()
                .processInstanceId(level.processInstance())
                .singleResult();
        if (same != null) {
            return Optional.of(same);
        }
        if (above.runs()) {
            return calledAgain(above.instance(), level.callActivity());
        }
        return begunAgain(level, Decisions.fromText(done.decisionsOf(above.level() - 1)), caseKey);
    }

    private Optional<ProcessInstance> begunAgain(Level root, Map<String, Object> decisions, CaseKey caseKey) {
        return root.process() == null
                ? Optional.empty()
                : runtime
                        .createProcessInstanceQuery()
                        .rootProcessInstances()
                        .processDefinitionKey(root.process())
                        .processInstanceBusinessKey(caseKey.value())
                        .list()
                        .stream()
                        .filter(candidate -> caseKey.isMunicipality() || isAboutTheSame(candidate, decisions))
                        .findFirst();
    }

    /** Of several runs of one process for the county, each was begun with values of its own. */
    private boolean isAboutTheSame(ProcessInstance candidate, Map<String, Object> decisions) {
        Set<String> answered = new ModelGraph(models.model(candidate.getProcessDefinitionId())).fields(any -> true);
        Map<String, Object> now = runtime.getVariables(candidate.getId());
        return decisions.entrySet().stream()
                .filter(value -> value.getValue() instanceof String && !answered.contains(value.getKey()))
                .allMatch(value -> value.getValue().equals(now.get(value.getKey())));
    }

    /** One of several calls of the same element is not the place of another. */
    private Optional<ProcessInstance> calledAgain(ProcessInstance caller, String callActivity) {
        ModelGraph graph = new ModelGraph(models.model(caller.getProcessDefinitionId()));
        if (graph.node(callActivity) == null || graph.isMultiple(graph.node(callActivity))) {
            return Optional.empty();
        }
        Stream<Called> called = calledBy(caller.getId()).stream()
                .filter(each -> callActivity.equals(each.caller().getActivityId()));
        return called.map(Called::instance).findFirst();
    }

    private ExecutionEntity caller(ProcessInstance called) {
        return (ExecutionEntity) runtime.createExecutionQuery()
                .executionId(((ExecutionEntity) called).getSuperExecutionId())
                .singleResult();
    }
}
