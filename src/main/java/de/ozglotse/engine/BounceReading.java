package de.ozglotse.engine;

import de.ozglotse.mail.Bounces;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks into the mailbox for undeliverable mails again and again: each look plans the next one in the engine. */
@Component("readBounces")
class BounceReading implements JavaDelegate {

    private static final String PROCESS = "bounce-reading";

    private final Bounces bounces;
    private final RuntimeService runtime;

    BounceReading(Bounces bounces, @Lazy RuntimeService runtime) {
        this.bounces = bounces;
        this.runtime = runtime;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).count() == 0) {
            bounces.nextReading().ifPresent(this::plan);
        }
    }

    @Override
    public void execute(DelegateExecution execution) {
        bounces.read();
        bounces.nextReading().ifPresent(this::plan);
    }

    private void plan(Instant at) {
        runtime.startProcessInstanceByKey(
                PROCESS, Variables.createVariables().putValue(Variable.READ_AT, Date.from(at)));
    }
}
