package de.ozglotse.engine;

import de.ozglotse.confirmation.ConfirmationRequests;
import de.ozglotse.confirmation.ConfirmationRequests.Dismissal;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.OpenSteps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Makes all links of a case invalid. If that is because its contact has changed, those of all municipalities of this contact:
 * the new one takes over all of them, and until then the follow-ups of their questions wait.
 */
@Component("revokeLinks")
class RevokeLinksDelegate implements JavaDelegate, AnswerReader {

    private static final String CONTACT_CHANGED = "ServiceTask_RevokeLinks";

    private final ConfirmationRequests requests;
    private final OpenSteps openSteps;

    RevokeLinksDelegate(ConfirmationRequests requests, @Lazy OpenSteps openSteps) {
        this.requests = requests;
        this.openSteps = openSteps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseKey caseKey = new CaseKey(execution.getProcessBusinessKey());
        if (CONTACT_CHANGED.equals(execution.getCurrentActivityId())) {
            requests.dismiss(caseKey).ifPresent(dismissal -> await(dismissal, execution));
        }
        requests.revokeAll(caseKey);
    }

    private void await(Dismissal dismissal, DelegateExecution execution) {
        // of the sub-process only: the onboarding itself has no contact of its own
        execution.setVariableLocal(Variable.CONTACT, dismissal.contact().toString());
        dismissal.questions().forEach(question -> openSteps.signal(question, ContactCorrections.UNREACHABLE, Map.of()));
    }
}
