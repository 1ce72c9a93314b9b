package de.ozglotse.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the date that was chosen from the proposals or agreed on the telephone as the date of the Erstgespräch. */
@Component("fixTermin")
class FixTerminDelegate implements JavaDelegate, AnswerReader {

    @Override
    public void execute(DelegateExecution execution) {
        String choice = (String) execution.getVariable("terminwahl");
        Object date = execution.getVariable(choice.startsWith("slot") ? choice : "terminVereinbart");
        execution.getProcessInstance().setVariable(Variable.TERMIN, date);
    }

    @Override
    public Set<String> fields() {
        return Set.of("terminwahl", "slot1", "slot2", "slot3", "terminVereinbart");
    }
}
