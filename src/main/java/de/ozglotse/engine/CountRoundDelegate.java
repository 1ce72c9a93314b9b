package de.ozglotse.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Counts one more round in the variable that the input parameter {@code counter} names. */
@Component("countRound")
class CountRoundDelegate implements JavaDelegate, AnswerReader {

    @Override
    public void execute(DelegateExecution execution) {
        String counter = (String) execution.getVariableLocal("counter");
        Long rounds = (Long) execution.getVariable(counter);
        execution.getProcessInstance().setVariable(counter, rounds == null ? 1L : rounds + 1);
    }
}
