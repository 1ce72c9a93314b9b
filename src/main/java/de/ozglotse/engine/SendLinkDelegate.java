package de.ozglotse.engine;

import de.ozglotse.confirmation.ConfirmationRequests;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.QuietDays;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the town hall a link to its step, and says when somebody is to call if no answer comes. */
@Component("sendLink")
class SendLinkDelegate implements JavaDelegate, AnswerReader {

    private final ConfirmationRequests requests;
    private final CurrentMove move;
    private final Clock clock;

    SendLinkDelegate(ConfirmationRequests requests, CurrentMove move, Clock clock) {
        this.requests = requests;
        this.move = move;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepId question = new StepId((String) execution.getVariable(Variable.QUESTION));
        if (execution.hasVariable(Variable.ASKED)) {
            execution.removeVariable(Variable.ASKED);
        } else if (move.isGoingBack()) {
            requests.issueAgain(question);
        } else if (move.cause().isPresent()) {
            requests.issue(question);
        } else {
            requests.issueInOfficeHours(question);
        }
        Period patience = Period.parse((String) execution.getVariable(Variable.ESCALATE_AFTER));
        execution.setVariable(Variable.CALL_AT, Date.from(callAt(clock.instant(), patience)));
    }

    /** At the time of day at which the town hall was asked, but on no quiet day. */
    static Instant callAt(Instant asked, Period patience) {
        ZonedDateTime due = asked.atZone(CountyTime.ZONE).plus(patience);
        return due.with(QuietDays.endOnOrAfter(due.toLocalDate())).toInstant();
    }
}
