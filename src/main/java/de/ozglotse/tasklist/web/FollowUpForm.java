package de.ozglotse.tasklist.web;

import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The form of the telephone follow-up: when its field {@code ergebnis} says that the town hall has answered on the
 * telephone, it carries the fields of the town hall's step as well, each name with the prefix {@code frage-}.
 */
final class FollowUpForm {

    private static final String PREFIX = StepAnswers.QUESTION_PREFIX;
    private static final String RESULT = "ergebnis";
    private static final String ANSWERED = "imAuftrag";

    private FollowUpForm() {}

    static boolean answersQuestion(Map<String, String> input) {
        return ANSWERED.equals(input.get(RESULT));
    }

    /** @return whether somebody can say in it that the question was answered; others only say something about it */
    static boolean mayAnswerQuestion(StepDefinition followUp) {
        return followUp.fields().stream()
                .filter(field -> field.id().equals(RESULT))
                .flatMap(field -> field.options().stream())
                .anyMatch(option -> option.value().equals(ANSWERED));
    }

    static Map<String, String> questionInput(Map<String, String> input) {
        return input.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(PREFIX.length()), Map.Entry::getValue));
    }

    static List<StepField> questionFields(List<StepField> fields) {
        return fields.stream().map(field -> field.withId(PREFIX + field.id())).toList();
    }
}
