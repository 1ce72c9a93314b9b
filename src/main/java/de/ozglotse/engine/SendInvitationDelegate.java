package de.ozglotse.engine;

import de.ozglotse.mail.Invitations;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.StepAnswers;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Invites the town hall to the Erstgespräch on the date that was agreed. */
@Component("sendInvitation")
class SendInvitationDelegate implements JavaDelegate, AnswerReader {

    private final Invitations invitations;
    private final StepAnswers answers;

    SendInvitationDelegate(Invitations invitations, StepAnswers answers) {
        this.invitations = invitations;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseKey caseKey = new CaseKey(execution.getProcessBusinessKey());
        GivenAnswer meeting = newest(caseKey);
        Date termin = (Date) execution.getVariable(Variable.TERMIN);
        invitations.invite(
                caseKey,
                LocalDateTime.ofInstant(termin.toInstant(), CountyTime.ZONE),
                meeting.values().get("art"),
                meeting.values().get("ort"));
    }

    /** How and where people meet is said with the proposals or, later, on the telephone. */
    private GivenAnswer newest(CaseKey caseKey) {
        return Stream.of("UserTask_PrepareErstgespraech", "UserTask_AgreeTerminByPhone")
                .flatMap(step -> answers.latest(caseKey, step).stream())
                .max(Comparator.comparing(GivenAnswer::at))
                .orElseThrow();
    }
}
