package de.ozglotse.engine;

import de.ozglotse.okr.OkrCycle;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.StepId;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** What the delegates of the OKR processes read from and write to their processes. */
@Component
class OkrSteps {

    /** for what a call activity is repeated */
    private static final String HANDLUNGSFELDER = "handlungsfelder";

    private final CurrentMove move;

    OkrSteps(CurrentMove move) {
        this.move = move;
    }

    String quarter(DelegateExecution execution) {
        return (String) execution.getVariable(OkrCycle.QUARTER);
    }

    String handlungsfeld(DelegateExecution execution) {
        return (String) execution.getVariable(OkrCycle.HANDLUNGSFELD);
    }

    /** @return the step that somebody completes now */
    StepId step() {
        return move.cause().orElseThrow(() -> new IllegalStateException("Only behind a user task"));
    }

    Actor actor() {
        return move.completer().actor();
    }

    String text(DelegateExecution execution, String variable) {
        Object text = execution.getVariable(variable);
        return text == null ? "" : (String) text;
    }

    /** Only for the call activity that follows at once: a list is no decision that would have to be kept. */
    void repeatFor(DelegateExecution execution, List<String> handlungsfelder) {
        execution.setVariable(HANDLUNGSFELDER, Variables.untypedValue(handlungsfelder, true));
    }

    void setDay(DelegateExecution execution, String variable, LocalDate day) {
        execution.setVariable(
                variable, Date.from(day.atStartOfDay(CountyTime.ZONE).toInstant()));
    }
}
