package de.ozglotse.engine;

import de.ozglotse.mail.MailProbe;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The timer of the process {@code mail-outage}. */
@Component
class MailOutageProbe implements MailProbe {

    private static final String PROBE = "StartEvent_ProbeDue";

    private final ManagementService management;

    MailOutageProbe(@Lazy ManagementService management) {
        this.management = management;
    }

    @Override
    public Optional<Instant> next() {
        return management
                .createJobQuery()
                .processDefinitionKey(MailOutageWatch.PROCESS)
                .activityId(PROBE)
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }
}
