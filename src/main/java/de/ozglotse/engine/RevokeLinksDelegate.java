package de.ozglotse.engine;

import de.ozglotse.confirmation.ConfirmationRequests;
import de.ozglotse.shared.CaseKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes all links of a case invalid. */
@Component("revokeLinks")
class RevokeLinksDelegate implements JavaDelegate, AnswerReader {

    private final ConfirmationRequests requests;

    RevokeLinksDelegate(ConfirmationRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.revokeAll(new CaseKey(execution.getProcessBusinessKey()));
    }
}
