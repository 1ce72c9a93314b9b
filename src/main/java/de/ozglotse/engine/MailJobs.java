package de.ozglotse.engine;

import de.ozglotse.mail.MailQueued;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the sending of every mail that is queued, in the transaction that queued it. If it waits to be sent already,
 * for example because the mail server was away, that attempt is brought forward instead: one mail, one sending.
 */
@Component
class MailJobs {

    static final String PROCESS = "mail-delivery";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final FailedJobs failedJobs;
    private final JobRetry jobRetry;

    MailJobs(
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            FailedJobs failedJobs,
            JobRetry jobRetry) {
        this.runtime = runtime;
        this.management = management;
        this.failedJobs = failedJobs;
        this.jobRetry = jobRetry;
    }

    @EventListener
    void on(MailQueued queued) {
        List<Job> waiting = queued.again() ? waiting(queued) : List.of();
        if (waiting.isEmpty()) {
            start(queued);
        }
        waiting.forEach(this::bringForward);
    }

    private List<Job> waiting(MailQueued queued) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .variableValueEquals(Variable.MAIL, queued.mail().toString())
                .list()
                .stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    void start(MailQueued queued) {
        runtime.startProcessInstanceByKey(
                PROCESS,
                Variables.createVariables()
                        .putValue(Variable.MAIL, queued.mail().toString())
                        .putValue(Variable.SEND_AT, Date.from(queued.sendAt())));
    }

    private void bringForward(Job job) {
        int attempts = failedJobs.find(job.getId()).map(FailedJob::limit).orElse(0);
        jobRetry.now(job.getId(), attempts);
    }
}
