package de.ozglotse.engine;

import de.ozglotse.workflow.Trouble;
import de.ozglotse.workflow.Troubles.Retry;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Brings jobs forward, but never one that is being worked on: it would be rolled back at its end, and a mail that it has
 * sent would be sent once more.
 */
@Component
class JobRetry {

    private final ProcessEngine engine;
    private final Clock clock;

    JobRetry(@Lazy ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** @param attempts how many more there are to be at least */
    Retry now(String jobId, int attempts) {
        try {
            // looks and moves in one command, so that the engine's own check of versions covers both
            return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(context -> move(context, jobId, attempts));
        } catch (OptimisticLockingException e) {
            throw new ConcurrencyFailureException("The job was taken up at the same moment", e);
        } catch (ProcessEngineException e) {
            if (FailureCause.of(e, "").reason() == Trouble.Reason.DATABASE_BUSY) {
                throw new ConcurrencyFailureException("The job is being worked on", e);
            }
            throw e;
        }
    }

    private Retry move(CommandContext context, String jobId, int attempts) {
        JobEntity job = context.getJobManager().findJobById(jobId);
        if (job == null) {
            return Retry.GONE;
        }
        if (isLocked(job) || isDue(job)) {
            return Retry.UNDERWAY;
        }
        job.setRetries(Math.max(job.getRetries(), attempts));
        job.setDuedate(Date.from(clock.instant()));
        return Retry.STARTED;
    }

    private boolean isLocked(JobEntity job) {
        return job.getLockExpirationTime() != null
                && job.getLockExpirationTime().toInstant().isAfter(clock.instant());
    }

    private boolean isDue(JobEntity job) {
        return job.getRetries() > 0
                && (job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(clock.instant()));
    }
}
