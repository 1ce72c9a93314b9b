package de.ozglotse.engine;

import de.ozglotse.mail.MailQueued;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the sending of every mail that is queued, in the transaction that queued it. */
@Component
class MailJobs {

    private final RuntimeService runtime;

    MailJobs(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(MailQueued queued) {
        runtime.startProcessInstanceByKey(
                "mail-delivery",
                Variables.createVariables()
                        .putValue(Variable.MAIL, queued.mail().toString())
                        .putValue(Variable.SEND_AT, Date.from(queued.sendAt())));
    }
}
