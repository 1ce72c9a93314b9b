package de.ozglotse.confirmation;

import de.ozglotse.workflow.StepCancelled;
import de.ozglotse.workflow.StepCompleted;
import de.ozglotse.workflow.StepRevised;
import de.ozglotse.workflow.StepSkipped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the links to a step together with the step. */
@Component
class LinkEndings {

    private final LinkIssuer issuer;

    LinkEndings(LinkIssuer issuer) {
        this.issuer = issuer;
    }

    @EventListener
    void on(StepCompleted step) {
        issuer.close(step.id());
    }

    @EventListener
    void on(StepSkipped step) {
        issuer.close(step.id());
    }

    @EventListener
    void on(StepCancelled step) {
        issuer.close(step.id());
    }

    /** A newer version of the model may not let the town hall answer any more. */
    @EventListener(condition = "!#step.definition().confirmable()")
    void on(StepRevised step) {
        issuer.close(step.id());
    }
}
