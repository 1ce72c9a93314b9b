package de.ozglotse.engine;

import de.ozglotse.confirmation.LetterPlanned;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets every letter that is planned wait in the engine, from the transaction on that planned it. */
@Component
class ContactLetterJobs {

    private static final String PROCESS = "contact-letter";

    private final RuntimeService runtime;

    ContactLetterJobs(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(LetterPlanned planned) {
        runtime.startProcessInstanceByKey(
                PROCESS,
                planned.caseKey().value(),
                Variables.createVariables()
                        .putValue(Variable.CONTACT, planned.contact().toString())
                        .putValue(Variable.SEND_AT, Date.from(planned.at())));
    }
}
