package de.ozglotse.engine;

import de.ozglotse.confirmation.ConfirmationRequests;
import de.ozglotse.workflow.StepId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the town hall a link to its step; an earlier one dies. */
@Component("sendLink")
class SendLinkDelegate implements JavaDelegate, AnswerReader {

    private final ConfirmationRequests requests;

    SendLinkDelegate(ConfirmationRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.issue(new StepId((String) execution.getVariable(Variable.QUESTION)));
    }
}
