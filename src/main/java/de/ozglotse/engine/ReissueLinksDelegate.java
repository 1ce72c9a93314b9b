package de.ozglotse.engine;

import de.ozglotse.confirmation.ConfirmationRequests;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.OpenSteps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sends a new contact everything that is open in one letter; the follow-ups that have waited for this begin anew. */
@Component("reissueLinks")
class ReissueLinksDelegate implements JavaDelegate, AnswerReader {

    private static final String CORRECTED = "KontaktKorrigiert";

    private final ConfirmationRequests requests;
    private final OpenSteps openSteps;

    ReissueLinksDelegate(ConfirmationRequests requests, @Lazy OpenSteps openSteps) {
        this.requests = requests;
        this.openSteps = openSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.reissueAll(new CaseKey(execution.getProcessBusinessKey()))
                .forEach(question -> openSteps.signal(question, CORRECTED, Map.of(Variable.ASKED, true)));
    }
}
