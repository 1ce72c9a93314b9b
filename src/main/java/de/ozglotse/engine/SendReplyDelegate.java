package de.ozglotse.engine;

import de.ozglotse.confirmation.ConfirmationRequests;
import de.ozglotse.workflow.StepId;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the town hall the answer to its question. */
@Component("sendReply")
class SendReplyDelegate implements JavaDelegate, AnswerReader {

    private final ConfirmationRequests requests;

    SendReplyDelegate(ConfirmationRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.reply(new StepId((String) execution.getVariable(Variable.QUESTION)), (String)
                execution.getVariable("antwort"));
    }

    @Override
    public Set<String> fields() {
        return Set.of("antwort");
    }
}
