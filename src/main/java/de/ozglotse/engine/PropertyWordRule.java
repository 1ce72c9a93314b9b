package de.ozglotse.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Extension properties come from a closed list of words: the application would overlook any other. */
@Component
class PropertyWordRule implements ModelRule.OfEach {

    static final Set<String> STEP_WORDS = Set.of(
            "fact",
            "factWhen",
            "factDate",
            "factSubject",
            "confirmation",
            "due",
            "reminder",
            "massnahme",
            "question",
            "effect",
            "notes");
    static final Set<String> FIELD_WORDS =
            Set.of("hint", "multiline", "requiredWhen", "latest", "forEach", "optionsFrom");

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return Stream.concat(
                Stream.of(FlowElement.class, Process.class)
                        .flatMap(model::all)
                        .map(BaseElement.class::cast)
                        .flatMap(element -> ofElement(model, element)),
                model.userTasks().flatMap(task -> ofFields(model, task)));
    }

    private static Stream<Finding> ofElement(CheckedModel model, BaseElement element) {
        Set<String> words = element instanceof UserTask ? STEP_WORDS : Set.of();
        return ElementProperties.of(element).properties().stream()
                .flatMap(property -> check(words, property.getCamundaName(), property).stream())
                .map(text -> model.error(element, text));
    }

    private static Stream<Finding> ofFields(CheckedModel model, UserTask task) {
        return FormReader.formFields(task).stream()
                .flatMap(field -> FormReader.properties(field)
                        .flatMap(property -> check(FIELD_WORDS, property.getCamundaId(), property).stream())
                        .map(text -> model.error(task, "field " + field.getCamundaId() + " " + text)));
    }

    private static Optional<String> check(Set<String> words, String word, CamundaProperty property) {
        if (word == null || !words.contains(word)) {
            return Optional.of("has the unknown property " + word + "; remove it or use "
                    + (words.isEmpty()
                            ? "a user task"
                            : "one of " + words.stream().sorted().toList()));
        }
        return CheckedModel.isMissing(property.getCamundaValue())
                ? Optional.of("has the property " + word + " without a value; fill it in or remove it")
                : Optional.empty();
    }
}
