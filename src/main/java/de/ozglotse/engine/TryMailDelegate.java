package de.ozglotse.engine;

import de.ozglotse.mail.MailFlow;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has one of the waiting mails tried if the mail server answers again. */
@Component("tryMail")
class TryMailDelegate implements JavaDelegate {

    private final MailFlow mails;

    TryMailDelegate(MailFlow mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.tryOne();
    }
}
