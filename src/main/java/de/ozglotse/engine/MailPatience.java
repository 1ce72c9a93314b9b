package de.ozglotse.engine;

import de.ozglotse.workflow.Trouble.Reason;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Never gives a mail up because the mail server is away: the last and longest pause of the model is repeated until the
 * server takes or refuses the mail.
 */
final class MailPatience {

    private static final Set<Reason> PASSING =
            Set.of(Reason.MAIL_SERVER_UNREACHABLE, Reason.MAIL_SERVER_REFUSED, Reason.ADDRESS_REFUSED);

    private MailPatience() {}

    /** Called before the engine counts the failed attempt. */
    static void apply(CommandContext context, String jobId, Throwable failure) {
        Optional.ofNullable(context.getJobManager().findJobById(jobId))
                .filter(job -> job.getRetries() == 1 && MailJobs.PROCESS.equals(job.getProcessDefinitionKey()))
                .filter(job -> PASSING.contains(FailureCause.of(failure, "").reason()))
                .ifPresent(MailPatience::grantOneMore);
    }

    private static void grantOneMore(JobEntity job) {
        job.setRetries(2);
    }
}
