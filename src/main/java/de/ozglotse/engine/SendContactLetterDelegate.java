package de.ozglotse.engine;

import de.ozglotse.confirmation.ConfirmationRequests;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes to a contact what was noted meanwhile. */
@Component("sendContactLetter")
class SendContactLetterDelegate implements JavaDelegate {

    private final ConfirmationRequests requests;

    SendContactLetterDelegate(ConfirmationRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.sendPlanned(UUID.fromString((String) execution.getVariable(Variable.CONTACT)));
    }
}
