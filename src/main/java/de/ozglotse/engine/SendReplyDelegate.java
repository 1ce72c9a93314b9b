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
    private final CurrentMove move;

    SendReplyDelegate(ConfirmationRequests requests, CurrentMove move) {
        this.requests = requests;
        this.move = move;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.reply(
                new StepId((String) execution.getVariable(Variable.QUESTION)),
                (String) execution.getVariable("antwort"),
                move.completer().actor());
    }

    @Override
    public Set<String> fields() {
        return Set.of("antwort");
    }
}
