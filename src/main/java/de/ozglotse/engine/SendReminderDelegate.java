package de.ozglotse.engine;

import de.ozglotse.confirmation.ConfirmationRequests;
import de.ozglotse.workflow.StepId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the town hall of its step. */
@Component("sendReminder")
class SendReminderDelegate implements JavaDelegate, AnswerReader {

    private final ConfirmationRequests requests;

    SendReminderDelegate(ConfirmationRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.remind(new StepId((String) execution.getVariable(Variable.QUESTION)));
    }
}
