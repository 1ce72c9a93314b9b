package de.ozglotse.engine;

import de.ozglotse.mail.Postausgang;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.ErrorReference;
import de.ozglotse.workflow.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EverLivingJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes down every failed attempt of a job, in the transaction in which the engine counts it: that one is committed
 * while the job's own one is rolled back.
 */
@Component
class FailureRecorder extends AbstractProcessEnginePlugin implements FailedJobCommandFactory {

    private static final Logger LOG = LoggerFactory.getLogger(FailureRecorder.class);

    private final FailedJobCommandFactory usual = new DefaultFailedJobCommandFactory();
    private final FailedJobs failedJobs;
    private final ObjectProvider<Postausgang> postausgang;
    private final Clock clock;

    /** @param postausgang asked late, because it needs what needs the engine */
    FailureRecorder(FailedJobs failedJobs, ObjectProvider<Postausgang> postausgang, Clock clock) {
        this.failedJobs = failedJobs;
        this.postausgang = postausgang;
        this.clock = clock;
    }

    /** After all others, because the starter brings a factory of its own. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory(this);
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        return context -> {
            MailPatience.apply(context, jobId, exception);
            Object counted = usual.getCommand(jobId, exception).execute(context);
            find(context, jobId).ifPresent(job -> record(job, element(context, job), exception));
            return counted;
        };
    }

    /** The engine's own upkeep is left out: its job never ends, so that nobody could say when the trouble is over. */
    private static Optional<JobEntity> find(CommandContext context, String jobId) {
        return Optional.ofNullable(context.getJobManager().findJobById(jobId))
                .filter(Predicate.not(EverLivingJobEntity.class::isInstance));
    }

    /** @return where it failed, or where it began if it failed in a process that was called */
    private static Optional<String> element(CommandContext context, JobEntity job) {
        return Optional.ofNullable(job.getFailedActivityId())
                .filter(element -> job.getProcessDefinitionId() != null
                        && context.getProcessEngineConfiguration()
                                        .getDeploymentCache()
                                        .findDeployedProcessDefinitionById(job.getProcessDefinitionId())
                                        .findActivity(element)
                                != null)
                .or(() -> Optional.ofNullable(job.getActivityId()));
    }

    private void record(JobEntity job, Optional<String> element, Throwable exception) {
        Trouble.Cause cause = FailureCause.of(exception, ErrorReference.next());
        LOG.error(
                "Job {} at {} failed with reference {} ({}): {}",
                job.getId(),
                element.orElse("-"),
                cause.reference(),
                cause.reason(),
                cause.type());
        Instant now = clock.instant();
        if (failedJobs.find(job.getId()).isPresent()) {
            failedJobs.failedAgain(job.getId(), element, now, cause);
        } else {
            failedJobs.add(failedJob(job, element, now, cause, attemptLimit(job, exception)));
        }
    }

    private FailedJob failedJob(
            JobEntity job, Optional<String> element, Instant now, Trouble.Cause cause, int attemptLimit) {
        Optional<ExecutionEntity> execution = Optional.ofNullable(job.getExecution());
        Optional<UUID> mail = execution
                .map(place -> (String) place.getVariable(Variable.MAIL))
                .map(UUID::fromString);
        Optional<CaseKey> caseKey = execution
                .map(place -> place.getProcessInstance().getBusinessKey())
                .map(CaseKey::new)
                .or(() -> mail.flatMap(this::caseOf));
        return new FailedJob(
                job.getId(),
                Optional.ofNullable(job.getProcessDefinitionId()),
                element,
                caseKey,
                mail,
                now,
                now,
                1,
                attemptLimit,
                cause);
    }

    private Optional<CaseKey> caseOf(UUID mail) {
        return postausgang.getObject().find(mail).map(found -> found.entry().caseKey());
    }

    /** The engine has counted this attempt already, unless it was only too slow. */
    private static int attemptLimit(JobEntity job, Throwable exception) {
        return exception instanceof OptimisticLockingException ? job.getRetries() : job.getRetries() + 1;
    }
}
