package de.ozglotse.engine;

import de.ozglotse.mail.Invitations;
import de.ozglotse.shared.CaseKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Cancels the invitation to the Erstgespräch. */
@Component("cancelInvitation")
class CancelInvitationDelegate implements JavaDelegate, AnswerReader {

    private final Invitations invitations;

    CancelInvitationDelegate(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invitations.cancel(new CaseKey(execution.getProcessBusinessKey()));
    }
}
