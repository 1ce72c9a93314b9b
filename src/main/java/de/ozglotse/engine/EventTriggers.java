package de.ozglotse.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * The dates and messages that a process instance waited for before a migration.
 *
 * <p>The engine lets it wait for every event that the other version has: also for reminders that have all been sent, and
 * for what an interruption had ended. Only events that are new in that version may be waited for in addition.
 */
record EventTriggers(String processInstance, Set<String> ids) {

    static EventTriggers of(CommandContext context, String processInstance) {
        List<ExecutionEntity> executions = executions(context, processInstance);
        return new EventTriggers(
                processInstance,
                Stream.concat(
                                subscriptions(executions).map(EventSubscriptionEntity::getId),
                                dates(executions).map(JobEntity::getId))
                        .collect(Collectors.toSet()));
    }

    void dropRevived(CommandContext context, MigrationPlan plan) {
        Set<String> known = plan.getInstructions().stream()
                .map(MigrationInstruction::getTargetActivityId)
                .collect(Collectors.toSet());
        List<ExecutionEntity> executions = executions(context, processInstance);
        subscriptions(executions)
                .filter(event -> known.contains(event.getActivityId()))
                .filter(event -> !ids.contains(event.getId()))
                .toList()
                .forEach(EventSubscriptionEntity::delete);
        dates(executions)
                .filter(date -> known.contains(date.getActivityId()))
                .filter(date -> !ids.contains(date.getId()))
                .toList()
                .forEach(JobEntity::delete);
    }

    private static Stream<EventSubscriptionEntity> subscriptions(List<ExecutionEntity> executions) {
        return executions.stream().flatMap(execution -> execution.getEventSubscriptions().stream());
    }

    private static Stream<JobEntity> dates(List<ExecutionEntity> executions) {
        return executions.stream().flatMap(execution -> execution.getJobs().stream());
    }

    /** From the entities in memory: a query would not see what the running command has not written yet. */
    private static List<ExecutionEntity> executions(CommandContext context, String processInstance) {
        return below(context.getExecutionManager().findExecutionById(processInstance))
                .toList();
    }

    private static Stream<ExecutionEntity> below(ExecutionEntity execution) {
        return Stream.concat(
                Stream.of(execution), execution.getExecutions().stream().flatMap(EventTriggers::below));
    }
}
