package de.ozglotse.tasklist.web;

import de.ozglotse.tasklist.StepAnswers;
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

    private FollowUpForm() {}

    static boolean answersQuestion(Map<String, String> input) {
        return "imAuftrag".equals(input.get("ergebnis"));
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
