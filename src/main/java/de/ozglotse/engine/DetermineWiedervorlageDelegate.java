package de.ozglotse.engine;

import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether and when somebody shall be asked about a Begleitung that ends. */
@Component("determineWiedervorlage")
class DetermineWiedervorlageDelegate implements JavaDelegate, AnswerReader {

    private final Begleitungen begleitungen;
    private final CurrentMove move;

    DetermineWiedervorlageDelegate(Begleitungen begleitungen, CurrentMove move) {
        this.begleitungen = begleitungen;
        this.move = move;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<LocalDate> day = begleitungen.endedByProcess(
                new CaseKey(execution.getProcessBusinessKey()), move.completer().actor());
        execution.getProcessInstance().setVariable("wiederaufnahme", day.isPresent() ? "geplant" : "offen");
        day.map(date -> Date.from(date.atStartOfDay(CountyTime.ZONE).toInstant()))
                .ifPresent(date -> execution.getProcessInstance().setVariable("wiederaufnahmeAm", date));
    }
}
