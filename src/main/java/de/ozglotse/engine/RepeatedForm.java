package de.ozglotse.engine;

import de.ozglotse.workflow.InvalidAnswer;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.util.Map;

/** The engine's side of checking a form with repeated fields, so that no way round the page exists here either. */
final class RepeatedForm {

    private RepeatedForm() {}

    /** @throws InvalidAnswer if the form does not allow these answers */
    static void require(StepDefinition definition, StepId step, Map<String, Object> answers) {
        definition.fields().stream()
                .filter(field -> !allows(field, answers))
                .findFirst()
                .ifPresent(field -> {
                    throw new InvalidAnswer(step, new IllegalArgumentException("Field " + field.id()));
                });
    }

    private static boolean allows(StepField field, Map<String, Object> answers) {
        Object answer = answers.get(field.id());
        if (answer == null) {
            return !field.required()
                    && (field.requiredWhen() == null
                            || !field.requiredWhen()
                                    .holds(answers.get(field.requiredWhen().field())));
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> isBetween(field.minLength(), length(answer.toString()), field.maxLength());
            case NUMBER -> isBetween(field.min(), ((Number) answer).longValue(), field.max());
            case CHOICE ->
                field.options().stream().anyMatch(option -> option.value().equals(answer));
            case YES_NO, DATE, DATE_TIME -> true;
        };
    }

    private static long length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isBetween(Number least, long number, Number most) {
        return (least == null || number >= least.longValue()) && (most == null || number <= most.longValue());
    }
}
