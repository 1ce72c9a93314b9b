package de.ozglotse.engine;

import de.ozglotse.shared.CaseKey;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Accompanies every step that a town hall may answer with one instance of the process {@code rathaus-step}. */
@Component
class RathausFollowUp {

    static final String PROCESS = "rathaus-step";
    private static final String ANSWERED = "RathausHatGeantwortet";

    private final RuntimeService runtime;
    private final EngineSettings settings;

    RathausFollowUp(@Lazy RuntimeService runtime, EngineSettings settings) {
        this.runtime = runtime;
        this.settings = settings;
    }

    /** @param reminder the repetition that the model asks for; empty for the usual one */
    void begin(DelegateTask question, CaseKey caseKey, Optional<String> reminder) {
        VariableMap variables = Variables.createVariables()
                .putValue(Variable.QUESTION, question.getId())
                .putValue(Variable.REMINDER_CYCLE, reminder.orElse(settings.reminder()))
                .putValue(Variable.ESCALATE_AFTER, settings.escalateAfter().toString());
        String companion = runtime.startProcessInstanceByKey(PROCESS, caseKey.value(), variables)
                .getId();
        question.setVariableLocal(Variable.FOLLOW_UP, companion);
    }

    void end(DelegateTask question) {
        String companion = (String) question.getVariableLocal(Variable.FOLLOW_UP);
        if (companion != null) {
            signal(companion, ANSWERED, Map.of());
        }
    }

    /** Does nothing if the follow-up does not wait for this message (any more). */
    void signal(String companion, String message, Map<String, Object> values) {
        runtime.createMessageCorrelation(message)
                .processInstanceId(companion)
                .setVariables(Answers.handOn(values))
                .correlateAll();
    }
}
