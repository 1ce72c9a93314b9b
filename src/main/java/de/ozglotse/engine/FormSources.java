package de.ozglotse.engine;

import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.FormSource.Item;
import de.ozglotse.workflow.StepField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Completes the form of a running step with what only the application knows: repeated fields, choices, notes. */
@Component
class FormSources {

    private final List<FormSource> sources;

    FormSources(@Lazy List<FormSource> sources) {
        this.sources = sources;
    }

    boolean knows(String name) {
        return sources.stream().anyMatch(source -> source.name().equals(name));
    }

    /** @return the step's help with a line for each of its notes */
    String help(StepModel model, Function<String, Object> variables) {
        return Stream.concat(
                        Stream.of(model.definition().help()),
                        model.notes().stream()
                                .flatMap(name -> items(name, variables).stream())
                                .map(Item::heading))
                .collect(Collectors.joining("\n"));
    }

    /** Fields that follow each other and name the same source are repeated together, once for each of its items. */
    List<StepField> expand(List<StepField> fields, Function<String, Object> variables) {
        List<StepField> expanded = new ArrayList<>();
        int next = 0;
        while (next < fields.size()) {
            String source = fields.get(next).forEach();
            int end = next + 1;
            while (source != null
                    && end < fields.size()
                    && source.equals(fields.get(end).forEach())) {
                end++;
            }
            List<StepField> group = fields.subList(next, end).stream()
                    .map(field -> withOptions(field, variables))
                    .toList();
            expanded.addAll(source == null ? group : repeat(group, items(source, variables)));
            next = end;
        }
        return expanded;
    }

    private static List<StepField> repeat(List<StepField> group, List<Item> items) {
        Set<String> ids = group.stream().map(StepField::id).collect(Collectors.toSet());
        return items.stream()
                .flatMap(item -> group.stream()
                        .filter(field -> !item.omitted().contains(field.id()))
                        .map(field -> field.about(item, ids)))
                .toList();
    }

    private StepField withOptions(StepField field, Function<String, Object> variables) {
        return field.optionsFrom() == null
                ? field
                : field.withOptions(items(field.optionsFrom(), variables).stream()
                        .map(item -> new StepField.Option(item.key(), item.title()))
                        .toList());
    }

    private List<Item> items(String name, Function<String, Object> variables) {
        return sources.stream()
                .filter(source -> Objects.equals(source.name(), name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No source of forms is called " + name))
                .items(variables);
    }
}
