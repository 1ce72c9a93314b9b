package de.ozglotse.engine;

import de.ozglotse.mail.Delivery;
import de.ozglotse.mail.MailDelivery;
import de.ozglotse.mail.MailQueued;
import de.ozglotse.mail.Outbox;
import de.ozglotse.workflow.OpenSteps;
import de.ozglotse.workflow.StepClosed;
import de.ozglotse.workflow.StepId;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Sends one mail; tells the step that it belongs to if the server refuses it for good. If its turn is later, another
 * sending waits for that: this one is over.
 */
@Component("deliverMail")
class DeliverMailDelegate implements JavaDelegate {

    private final MailDelivery delivery;
    private final Outbox outbox;
    private final OpenSteps openSteps;
    private final MailJobs mailJobs;

    DeliverMailDelegate(MailDelivery delivery, Outbox outbox, @Lazy OpenSteps openSteps, MailJobs mailJobs) {
        this.delivery = delivery;
        this.outbox = outbox;
        this.openSteps = openSteps;
        this.mailJobs = mailJobs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID mail = UUID.fromString((String) execution.getVariable(Variable.MAIL));
        Delivery result = delivery.deliver(mail);
        if (result == Delivery.LATER) {
            mailJobs.start(new MailQueued(mail, delivery.sendAt(mail)));
        }
        if (result == Delivery.UNDELIVERABLE) {
            outbox.stepOf(mail).ifPresent(this::tell);
            throw new BpmnError("MAIL_UNDELIVERABLE");
        }
    }

    private void tell(StepId step) {
        try {
            openSteps.signal(step, "MailUnzustellbar", Map.of());
        } catch (StepClosed e) {
            // answered meanwhile: nobody waits for this mail any more
            return;
        }
    }
}
