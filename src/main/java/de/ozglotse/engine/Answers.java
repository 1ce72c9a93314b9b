package de.ozglotse.engine;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Turns answers into process variables.
 *
 * <p>Free text is handed on for this transaction only: what people write does not belong into the engine's tables. So are
 * the answers to repeated fields: no gateway decides by them.
 */
final class Answers {

    private Answers() {}

    static VariableMap of(StepDefinition step, Map<String, Object> answers) {
        Set<String> decisions = step.fields().stream()
                .filter(field -> field.type() == FieldType.CHOICE && field.block() == null)
                .map(StepField::id)
                .collect(Collectors.toSet());
        VariableMap variables = toVariables(answers, decisions);
        step.fields().stream()
                .filter(field -> field.block() != null && answers.containsKey(field.id()))
                .map(StepField::id)
                .forEach(id -> variables.putValueTyped(id, Variables.untypedValue(answers.get(id), true)));
        return variables;
    }

    static VariableMap handOn(Map<String, Object> values) {
        return toVariables(values, Set.of());
    }

    private static VariableMap toVariables(Map<String, Object> values, Set<String> decisions) {
        VariableMap variables = Variables.createVariables();
        values.forEach((name, value) -> {
            if (value instanceof String text && !decisions.contains(name)) {
                variables.putValueTyped(name, Variables.stringValue(text, true));
            } else if (value instanceof LocalDate day) {
                variables.putValue(
                        name, Date.from(day.atStartOfDay(CountyTime.ZONE).toInstant()));
            } else if (value instanceof LocalDateTime time) {
                variables.putValue(name, Date.from(time.atZone(CountyTime.ZONE).toInstant()));
            } else {
                variables.putValue(name, value);
            }
        });
        return variables;
    }
}
