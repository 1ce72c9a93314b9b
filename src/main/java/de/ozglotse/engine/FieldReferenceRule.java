package de.ozglotse.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What depends on an answer names a field, and an option, of the same form. */
@Component
class FieldReferenceRule implements ModelRule.OfEach {

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.userTasks()
                .flatMap(task -> Stream.of(fact(task), factDate(task), factWhen(task), requiredWhen(task))
                        .flatMap(texts -> texts)
                        .map(text -> model.error(task, text)));
    }

    private static Stream<String> fact(UserTask task) {
        ElementProperties properties = ElementProperties.of(task);
        return properties.find("fact").isPresent()
                ? Stream.empty()
                : Stream.of("factDate", "factWhen")
                        .filter(word -> properties.find(word).isPresent())
                        .map(word -> "has " + word + " without a fact; add the property fact or remove " + word);
    }

    private static Stream<String> factDate(UserTask task) {
        Optional<String> date = ElementProperties.of(task).find("factDate");
        return date
                .filter(id -> FormReader.formFields(task).stream()
                        .noneMatch(field -> id.equals(field.getCamundaId()) && "date".equals(field.getCamundaType())))
                .map(id -> "has the factDate " + id + ", which is no date field of its form; add or rename the field")
                .stream();
    }

    private static Stream<String> factWhen(UserTask task) {
        return ElementProperties.of(task).find("factWhen").stream()
                .flatMap(text -> new FormCondition(task, text).problem("factWhen").stream());
    }

    private static Stream<String> requiredWhen(UserTask task) {
        return FormReader.formFields(task).stream()
                .flatMap(field -> FormReader.property(field, "requiredWhen").stream()
                        .flatMap(text -> new FormCondition(task, text)
                                .problem("requiredWhen of field " + field.getCamundaId()).stream()));
    }
}
