package de.ozglotse.engine;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.RunningProcess;
import de.ozglotse.workflow.RunningProcesses;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Looks up where the engine waits. */
@Component
class CamundaRunningProcesses implements RunningProcesses {

    private final RuntimeService runtime;
    private final ProcessModels models;

    CamundaRunningProcesses(RuntimeService runtime, ProcessModels models) {
        this.runtime = runtime;
        this.models = models;
    }

    @Override
    public List<RunningProcess> of(CaseKey caseKey) {
        List<ExecutionEntity> executions =
                runtime.createExecutionQuery().processInstanceBusinessKey(caseKey.value()).list().stream()
                        .map(ExecutionEntity.class::cast)
                        .toList();
        Set<String> called = executions.stream()
                .filter(execution -> execution.getSuperExecutionId() != null)
                .map(ExecutionEntity::getProcessDefinitionId)
                .collect(Collectors.toSet());
        Comparator<String> order = Comparator.<String, Boolean>comparing(called::contains)
                .thenComparing(models::label, Collator.getInstance(Locale.GERMANY));
        return executions.stream()
                .map(ExecutionEntity::getProcessDefinitionId)
                .distinct()
                .sorted(order)
                .map(definition -> new RunningProcess(
                        models.diagramOf(definition),
                        instances(definition, executions),
                        waiting(definition, executions)))
                .toList();
    }

    private static Set<String> instances(String definition, List<ExecutionEntity> executions) {
        return executions.stream()
                .filter(execution -> execution.getProcessDefinitionId().equals(definition))
                .map(ExecutionEntity::getProcessInstanceId)
                .collect(Collectors.toSet());
    }

    /** An execution waits where it has no execution below it. */
    private Set<String> waiting(String definition, List<ExecutionEntity> executions) {
        Set<String> parents =
                executions.stream().map(ExecutionEntity::getParentId).collect(Collectors.toCollection(HashSet::new));
        return executions.stream()
                .filter(execution -> execution.getProcessDefinitionId().equals(definition))
                .filter(execution -> !execution.isEventScope() && !parents.contains(execution.getId()))
                .map(ExecutionEntity::getActivityId)
                .filter(Objects::nonNull)
                .flatMap(activity -> awaited(definition, activity))
                .collect(Collectors.toSet());
    }

    /** At a gateway that waits for events, people see the events. */
    private Stream<String> awaited(String definition, String activity) {
        return models.model(definition).getModelElementById(activity) instanceof EventBasedGateway gateway
                ? gateway.getSucceedingNodes().list().stream().map(FlowNode::getId)
                : Stream.of(activity);
    }
}
