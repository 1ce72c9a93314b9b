package de.ozglotse.engine;

import de.ozglotse.mail.Invitations;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.StepField;
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
    private final ProcessModels models;

    SendInvitationDelegate(Invitations invitations, StepAnswers answers, ProcessModels models) {
        this.invitations = invitations;
        this.answers = answers;
        this.models = models;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseKey caseKey = new CaseKey(execution.getProcessBusinessKey());
        GivenAnswer meeting = newest(caseKey);
        Date termin = (Date) execution.getVariable(Variable.TERMIN);
        invitations.invite(
                caseKey,
                LocalDateTime.ofInstant(termin.toInstant(), CountyTime.ZONE),
                modeOf(meeting, execution.getProcessDefinitionId()),
                meeting.values().get("ort"));
    }

    /** How and where people meet is said with the proposals, on the telephone or when the date is moved. */
    private GivenAnswer newest(CaseKey caseKey) {
        return Stream.of("UserTask_PrepareErstgespraech", "UserTask_AgreeTerminByPhone", "UserTask_MoveTermin")
                .flatMap(step -> answers.latest(caseKey, step).stream())
                .max(Comparator.comparing(GivenAnswer::at))
                .orElseThrow();
    }

    /** @return how people meet, in the words of the form */
    private String modeOf(GivenAnswer meeting, String processDefinition) {
        String mode = meeting.values().get("art");
        return models.step(processDefinition, meeting.stepKey()).definition().fields().stream()
                .filter(field -> field.id().equals("art"))
                .flatMap(field -> field.options().stream())
                .filter(option -> option.value().equals(mode))
                .map(StepField.Option::label)
                .findFirst()
                .orElse(mode);
    }
}
