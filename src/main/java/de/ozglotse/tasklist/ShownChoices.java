package de.ozglotse.tasklist;

import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds the choices whose words depend on the case: only while the step is open it is known which dates were proposed.
 */
@Component
public class ShownChoices {

    private final AnswerLines lines;

    ShownChoices(AnswerLines lines) {
        this.lines = lines;
    }

    /** @return what an open step offers there, in the words that people read */
    public List<String> offered(StepDefinition open) {
        Map<String, Set<String>> written = writtenForTheCase(open);
        return open.fields().stream()
                .flatMap(field -> field.options().stream()
                        .filter(option ->
                                written.getOrDefault(field.id(), Set.of()).contains(option.value())))
                .map(StepField.Option::label)
                .toList();
    }

    /** @return by field id, what was chosen there */
    Map<String, String> chosen(StepDefinition open, Map<String, String> input) {
        Map<String, Set<String>> written = writtenForTheCase(open);
        Map<String, String> chosen = new HashMap<>();
        for (StepField field : open.fields()) {
            String typed = input.getOrDefault(field.id(), "").strip();
            field.options().stream()
                    .filter(option -> option.value().equals(typed))
                    .filter(option -> written.getOrDefault(field.id(), Set.of()).contains(option.value()))
                    .forEach(option -> chosen.put(field.id(), option.label()));
        }
        return chosen;
    }

    /** @return by field id, the values of those choices */
    private Map<String, Set<String>> writtenForTheCase(StepDefinition open) {
        return lines.definition(open.step()).map(StepDefinition::fields).orElse(List.of()).stream()
                .filter(field -> field.options().stream().anyMatch(StepField.Option::hasPlaceholder))
                .collect(Collectors.toMap(
                        StepField::id,
                        field -> field.options().stream()
                                .filter(StepField.Option::hasPlaceholder)
                                .map(StepField.Option::value)
                                .collect(Collectors.toSet())));
    }
}
