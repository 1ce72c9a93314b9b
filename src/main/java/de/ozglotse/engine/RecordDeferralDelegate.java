package de.ozglotse.engine;

import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.shared.CaseKey;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that a municipality is put back, with the note of the step that decided so. */
@Component("recordDeferral")
class RecordDeferralDelegate implements JavaDelegate, AnswerReader {

    private final Begleitungen begleitungen;
    private final CurrentMove move;

    RecordDeferralDelegate(Begleitungen begleitungen, CurrentMove move) {
        this.begleitungen = begleitungen;
        this.move = move;
    }

    @Override
    public void execute(DelegateExecution execution) {
        begleitungen.deferredByProcess(
                new CaseKey(execution.getProcessBusinessKey()),
                Optional.ofNullable((String) execution.getVariable("notiz")),
                move.completer().actor());
    }
}
