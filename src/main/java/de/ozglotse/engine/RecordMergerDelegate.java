package de.ozglotse.engine;

import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records whom a municipality merges with and from when on; key results count without it from that day on. */
@Component("recordMerger")
class RecordMergerDelegate implements JavaDelegate, AnswerReader {

    private final Begleitungen begleitungen;
    private final CurrentMove move;

    RecordMergerDelegate(Begleitungen begleitungen, CurrentMove move) {
        this.begleitungen = begleitungen;
        this.move = move;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Date effective = (Date) execution.getVariable("wirksamAb");
        begleitungen.merged(
                new CaseKey(execution.getProcessBusinessKey()),
                (String) execution.getVariable("nachfolge"),
                CountyTime.dayOf(effective.toInstant()),
                move.completer().actor());
    }

    @Override
    public Set<String> fields() {
        return Set.of("nachfolge", "wirksamAb");
    }
}
