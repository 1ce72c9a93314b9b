package de.ozglotse.engine;

import de.ozglotse.mail.MailFlow;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has all mails tried that waited for the mail server. */
@Component("wakeMails")
class WakeMailsDelegate implements JavaDelegate {

    private final MailFlow mails;

    WakeMailsDelegate(MailFlow mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.wakeAll();
    }
}
