package de.ozglotse.engine;

import de.ozglotse.confirmation.ConfirmationRequests;
import de.ozglotse.shared.CaseKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends fresh links for everything that a case waits for. */
@Component("reissueLinks")
class ReissueLinksDelegate implements JavaDelegate, AnswerReader {

    private final ConfirmationRequests requests;

    ReissueLinksDelegate(ConfirmationRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.reissueAll(new CaseKey(execution.getProcessBusinessKey()));
    }
}
