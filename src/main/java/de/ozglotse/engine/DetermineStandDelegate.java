package de.ozglotse.engine;

import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.begleitung.Begleitungen.Stand;
import de.ozglotse.shared.CaseKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out which parts of the Begleitung need not be done (again), when it begins. */
@Component("determineStand")
class DetermineStandDelegate implements JavaDelegate, AnswerReader {

    private final Begleitungen begleitungen;

    DetermineStandDelegate(Begleitungen begleitungen) {
        this.begleitungen = begleitungen;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Stand stand = begleitungen.stand(new CaseKey(execution.getProcessBusinessKey()));
        execution.setVariable("behoerdenkonto", stand.behoerdenkonto() ? "nachgewiesen" : "offen");
        execution.setVariable("erstgespraech", stand.erstgespraech() ? "gefuehrt" : "offen");
    }
}
