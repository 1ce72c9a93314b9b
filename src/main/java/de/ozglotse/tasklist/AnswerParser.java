package de.ozglotse.tasklist;

import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.workflow.FieldCondition;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks what was typed into a step's form and turns it into answers; all problems are reported at once. */
final class AnswerParser {

    private AnswerParser() {}

    /**
     * Reads a whole form.
     *
     * @param today the last day on which a fact can have become true
     * @throws InvalidInput if anything is missing or wrong
     */
    static Map<String, Object> parse(StepDefinition step, Map<String, String> input, LocalDate today) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Problem> problems = new LinkedHashMap<>();
        parse(step.fields(), input, answers, problems);
        problems.putAll(tooLate(step.fields(), answers, today));
        step.factDate()
                .filter(id -> answers.get(id) instanceof LocalDate)
                .ifPresent(id -> FactDates.problem((LocalDate) answers.get(id), today)
                        .ifPresent(problem -> problems.put(id, problem)));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return answers;
    }

    private static Map<String, Problem> tooLate(List<StepField> fields, Map<String, Object> answers, LocalDate today) {
        return fields.stream()
                .filter(field -> field.max() != null
                        && answers.get(field.id()) instanceof LocalDate day
                        && day.isAfter(today.plusDays(field.max())))
                .collect(Collectors.toMap(StepField::id, field -> Problem.of("tasklist.field.notyet")));
    }

    /** Reads some fields; what is wrong with them is added to the problems. */
    static void parse(
            List<StepField> fields,
            Map<String, String> input,
            Map<String, Object> answers,
            Map<String, Problem> problems) {
        for (StepField field : fields) {
            String text = input.getOrDefault(field.id(), "").strip();
            if (text.isEmpty()) {
                if (field.required() || requiredBy(field.requiredWhen(), input)) {
                    problems.put(field.id(), Problem.of("tasklist.field.required." + field.type(), field.fullLabel()));
                }
                continue;
            }
            FieldText.problem(field, text)
                    .ifPresentOrElse(
                            problem -> problems.put(field.id(), problem),
                            () -> answers.put(field.id(), FieldText.read(field, text)));
        }
    }

    private static boolean requiredBy(FieldCondition condition, Map<String, String> input) {
        return condition != null
                && condition.holds(input.getOrDefault(condition.field(), "").strip());
    }
}
