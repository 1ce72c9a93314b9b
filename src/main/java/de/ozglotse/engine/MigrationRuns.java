package de.ozglotse.engine;

import de.ozglotse.engine.MigrationBook.Entry;
import de.ozglotse.engine.MigrationBook.Outcome;
import de.ozglotse.workflow.MigrationRun;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.batch.BatchJobConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** How far the migrations are: what is kept of them, and the engine's jobs that went wrong. */
@Component
class MigrationRuns {

    private final MigrationBook book;
    private final MigrationJobs jobs;
    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;

    MigrationRuns(
            MigrationBook book,
            MigrationJobs jobs,
            ManagementService management,
            ProcessEngineConfigurationImpl engine) {
        this.book = book;
        this.jobs = jobs;
        this.management = management;
        this.engine = engine;
    }

    MigrationRun run(Entry entry) {
        Map<Outcome, Long> counts = book.counts(entry.id());
        return new MigrationRun(
                entry.id(),
                entry.process(),
                entry.label(),
                entry.fromTag(),
                entry.toTag(),
                entry.startedBy(),
                entry.startedAt(),
                entry.endedAt(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(Outcome.MIGRATED, 0L),
                counts.getOrDefault(Outcome.GONE, 0L),
                book.stayed(entry.id()),
                failed(entry).map(job -> failure(entry, job)).toList());
    }

    /** @return how many are tried again */
    int retry(Entry entry) {
        List<String> failed = failed(entry).map(Job::getId).toList();
        if (!failed.isEmpty()) {
            management.setJobRetries(failed, engine.getDefaultNumberOfRetries());
        }
        return failed.size();
    }

    /** Takes away what the engine has not done yet. */
    void discard(Entry entry) {
        batch(entry).ifPresent(batch -> management.deleteBatch(batch.getId(), true));
    }

    private Stream<Job> failed(Entry entry) {
        return batch(entry).stream()
                .filter(batch -> entry.endedAt().isEmpty())
                .flatMap(
                        batch -> management
                                .createJobQuery()
                                .jobDefinitionId(batch.getBatchJobDefinitionId())
                                .noRetriesLeft()
                                .list()
                                .stream());
    }

    private Optional<Batch> batch(Entry entry) {
        return Optional.ofNullable(
                management.createBatchQuery().batchId(entry.batch()).singleResult());
    }

    private MigrationRun.Failure failure(Entry entry, Job job) {
        String instance = engine.getCommandExecutorTxRequired().execute(context -> processInstance(context, job));
        return new MigrationRun.Failure(
                book.caseOf(entry.id(), instance), Objects.requireNonNullElse(job.getExceptionMessage(), ""));
    }

    /** Only the job's own configuration says whom it is for. */
    private String processInstance(CommandContext context, Job job) {
        var configuration = (BatchJobConfiguration) ((JobEntity) job).getJobHandlerConfiguration();
        ByteArrayEntity stored = context.getDbEntityManager()
                .selectById(ByteArrayEntity.class, configuration.getConfigurationByteArrayId());
        return jobs.readConfiguration(stored.getBytes()).getIds().get(0);
    }
}
