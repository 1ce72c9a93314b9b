package de.ozglotse.engine;

import de.ozglotse.mail.MailOutageBegan;
import de.ozglotse.mail.MailOutageEnded;
import de.ozglotse.shared.CaseKey;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Accompanies every outage of the mail server with one instance of the process {@code mail-outage}. */
@Component
class MailOutageWatch {

    static final String PROCESS = "mail-outage";
    private static final String FLOWS_AGAIN = "MailversandLaeuft";

    private final RuntimeService runtime;
    private final EngineSettings settings;

    MailOutageWatch(@Lazy RuntimeService runtime, EngineSettings settings) {
        this.runtime = runtime;
        this.settings = settings;
    }

    @EventListener
    void on(MailOutageBegan began) {
        if (runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).count() == 0) {
            runtime.startProcessInstanceByKey(
                    PROCESS,
                    CaseKey.COUNTY.value(),
                    Variables.createVariables().putValue(Variable.PROBE_CYCLE, settings.mailProbe()));
        }
    }

    /** Does nothing if the watch is over, or waits to wake the mails already. */
    @EventListener
    void on(MailOutageEnded ended) {
        runtime.createMessageCorrelation(FLOWS_AGAIN).correlateAll();
    }
}
