package de.ozglotse.engine;

import de.ozglotse.engine.MigrationBook.Entry;
import de.ozglotse.engine.MigrationBook.Outcome;
import de.ozglotse.workflow.MigrationObstacle;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchConfiguration;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The engine's job of a migration batch, one for each process instance: tells the application in the same transaction
 * what the steps are called now, and keeps what became of the instance. One that cannot go is left as it is.
 */
@Component
class MigrationJobs extends MigrationBatchJobHandler {

    private final MigrationBook book;
    private final MigrationEnd end;
    private final StepRevision revision;
    private final MigrationPreviews previews;

    MigrationJobs(MigrationBook book, MigrationEnd end, StepRevision revision, @Lazy MigrationPreviews previews) {
        this.book = book;
        this.end = end;
        this.revision = revision;
        this.previews = previews;
    }

    @Override
    public void executeHandler(
            MigrationBatchConfiguration configuration,
            ExecutionEntity execution,
            CommandContext context,
            String tenant) {
        Entry migration = book.ofBatch(configuration.getBatchId()).orElseThrow();
        for (String instance : configuration.getIds()) {
            if (isStillThere(context, instance, configuration.getMigrationPlan())) {
                migrate(configuration, execution, context, migration, instance);
            } else {
                book.settle(migration.id(), instance, Outcome.GONE);
            }
        }
        end.ifAllAreSettled(migration.id());
    }

    private void migrate(
            MigrationBatchConfiguration configuration,
            ExecutionEntity execution,
            CommandContext context,
            Entry migration,
            String instance) {
        EventTriggers before = EventTriggers.of(context, instance);
        try {
            super.executeHandler(configuration, execution, context, null);
            before.dropRevived(context, configuration.getMigrationPlan());
            context.getTaskManager().findTasksByProcessInstanceId(instance).forEach(revision::of);
            book.settle(migration.id(), instance, Outcome.MIGRATED);
        } catch (MigratingProcessInstanceValidationException e) {
            // thrown before anything was changed
            stay(configuration.getMigrationPlan(), migration, instance, e);
        }
    }

    private void stay(
            MigrationPlan plan, Entry migration, String instance, MigratingProcessInstanceValidationException refusal) {
        MigrationObstacles.of(refusal.getValidationReport()).stream()
                .findFirst()
                .ifPresentOrElse(
                        found -> book.settle(
                                migration.id(),
                                instance,
                                Outcome.STAYED,
                                previews.obstacle(plan, found.getKey(), found.getValue()),
                                previews.label(plan.getSourceProcessDefinitionId(), found.getKey())),
                        () -> book.settle(migration.id(), instance, Outcome.STAYED, MigrationObstacle.REFUSED, ""));
    }

    private static boolean isStillThere(CommandContext context, String instance, MigrationPlan plan) {
        ExecutionEntity found = context.getExecutionManager().findExecutionById(instance);
        return found != null && found.getProcessDefinitionId().equals(plan.getSourceProcessDefinitionId());
    }
}
