package de.ozglotse.engine;

import de.ozglotse.confirmation.ContactUnreachable;
import de.ozglotse.confirmation.QuestionUndelivered;
import de.ozglotse.workflow.OpenSteps;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts one correction for a contact who cannot be reached; the follow-ups of all questions wait for it. */
@Component
class ContactCorrections {

    private static final String PROCESS = "contact-correction";
    static final String UNREACHABLE = "KontaktUnerreichbar";
    private static final String UNDELIVERABLE = "MailUnzustellbar";

    private final RuntimeService runtime;
    private final OpenSteps openSteps;

    ContactCorrections(@Lazy RuntimeService runtime, @Lazy OpenSteps openSteps) {
        this.runtime = runtime;
        this.openSteps = openSteps;
    }

    @EventListener
    void on(ContactUnreachable unreachable) {
        runtime.startProcessInstanceByKey(
                PROCESS,
                unreachable.caseKey().value(),
                Variables.createVariables()
                        .putValue(Variable.CONTACT, unreachable.contact().toString()));
        unreachable.questions().forEach(question -> openSteps.signal(question, UNREACHABLE, Map.of()));
    }

    @EventListener
    void on(QuestionUndelivered undelivered) {
        openSteps.signal(undelivered.question(), UNDELIVERABLE, Map.of());
    }
}
