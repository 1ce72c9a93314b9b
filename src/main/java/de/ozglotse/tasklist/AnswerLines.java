package de.ozglotse.tasklist;

import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.Processes;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows what was typed into a step's form with the labels of the form, in its order. */
@Component
public class AnswerLines {

    /** Field id of what was added in free text. */
    public static final String NOTE = StepAnswering.NOTE;

    private final Processes processes;
    private final MessageSource messages;

    AnswerLines(Processes processes, MessageSource messages) {
        this.processes = processes;
        this.messages = messages;
    }

    /**
     * One line of an answer.
     *
     * @param label the field's label, or a general word if the model does not know the field any more
     */
    public record Line(String label, String value) {}

    /** @return everything that was answered, choices in the words that people saw */
    public List<Line> of(GivenAnswer answer) {
        return of(answer.stepKey(), answer.values(), answer.shown());
    }

    /** @param stepKey the element that asked; empty if it is not known any more */
    public List<Line> of(String stepKey, Map<String, String> values) {
        return of(stepKey, values, Map.of());
    }

    private List<Line> of(String stepKey, Map<String, String> values, Map<String, String> shown) {
        Map<String, String> unknown = new LinkedHashMap<>(values);
        List<Line> lines = new ArrayList<>();
        for (StepField field : fields(stepKey)) {
            String value = unknown.remove(field.id());
            if (value != null && !value.isBlank()) {
                lines.add(new Line(field.label(), shown.getOrDefault(field.id(), readable(field, value))));
            }
            if (field.forEach() != null) {
                repeated(field, unknown, lines);
            }
        }
        unknown.forEach((id, value) ->
                lines.add(new Line(text(id.equals(NOTE) ? "tasklist.note" : "tasklist.answer.other"), value)));
        return lines;
    }

    /** The model knows a repeated field once; what each answer is about stands behind the field's id. */
    private void repeated(StepField field, Map<String, String> unknown, List<Line> lines) {
        String prefix = FormSource.fieldId(field.id(), "");
        unknown.keySet().stream()
                .filter(id -> id.startsWith(prefix))
                .sorted()
                .toList()
                .forEach(id -> lines.add(new Line(
                        field.label() + " (" + id.substring(prefix.length()) + ")",
                        readable(field, unknown.remove(id)))));
    }

    private List<StepField> fields(String stepKey) {
        return definition(stepKey).map(StepDefinition::fields).orElse(List.of());
    }

    /** @return the step as its model describes it now, without what depends on a case */
    public Optional<StepDefinition> definition(String stepKey) {
        return processes.all().stream()
                .flatMap(model -> model.steps().stream())
                .filter(step -> step.step().equals(stepKey))
                .findFirst();
    }

    private String readable(StepField field, String value) {
        if (field.type() == FieldType.YES_NO) {
            return text(value.equals("ja") || value.equals("true") ? "shared.inputs.yes" : "shared.inputs.no");
        }
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(option -> option.withoutPlaceholder().label())
                .findFirst()
                .orElse(value);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
