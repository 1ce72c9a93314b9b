package de.ozglotse.engine;

import de.ozglotse.mail.Bounces;
import de.ozglotse.mail.Delivery;
import de.ozglotse.mail.MailDelivery;
import de.ozglotse.mail.MailQueued;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends one mail; tells it if the server refuses the recipient for good. If its turn is later, another sending waits for
 * that: this one is over.
 */
@Component("deliverMail")
class DeliverMailDelegate implements JavaDelegate {

    private final MailDelivery delivery;
    private final Bounces bounces;
    private final MailJobs mailJobs;

    DeliverMailDelegate(MailDelivery delivery, Bounces bounces, MailJobs mailJobs) {
        this.delivery = delivery;
        this.bounces = bounces;
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
            bounces.refused(mail);
            throw new BpmnError("MAIL_UNDELIVERABLE");
        }
    }
}
