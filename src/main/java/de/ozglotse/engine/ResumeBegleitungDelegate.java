package de.ozglotse.engine;

import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.shared.CaseKey;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Begins the same process anew for a municipality whose Begleitung is resumed; the one that waited ends. */
@Component("resumeBegleitung")
class ResumeBegleitungDelegate implements JavaDelegate, AnswerReader {

    private final Begleitungen begleitungen;
    private final RuntimeService runtime;
    private final ProcessModels models;
    private final CurrentMove move;

    ResumeBegleitungDelegate(
            Begleitungen begleitungen, @Lazy RuntimeService runtime, ProcessModels models, CurrentMove move) {
        this.begleitungen = begleitungen;
        this.runtime = runtime;
        this.models = models;
        this.move = move;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseKey = execution.getProcessBusinessKey();
        begleitungen.resumedByProcess(new CaseKey(caseKey), move.completer().actor());
        ProcessDefinition own = models.definition(execution.getProcessDefinitionId());
        runtime.startProcessInstanceByKey(own.getKey(), caseKey);
    }
}
