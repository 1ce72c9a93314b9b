package de.ozglotse.engine;

import de.ozglotse.workflow.SubjectNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.springframework.stereotype.Component;

/** A step about one of several subjects says by an answer, or by a variable that the application knows, which one. */
@Component
class FactSubjectRule implements ModelRule.OfEach {

    private final List<SubjectNames> names;

    FactSubjectRule(List<SubjectNames> names) {
        this.names = names;
    }

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.userTasks().flatMap(task -> problem(task).map(text -> model.error(task, text)).stream());
    }

    private Optional<String> problem(UserTask task) {
        return ElementProperties.of(task)
                .find("factSubject")
                .filter(id -> !isAnswer(task, id) && !isKnown(id))
                .map(id -> "has the factSubject " + id
                        + ", which is neither a required text field of its form nor one of "
                        + names.stream().map(SubjectNames::variable).sorted().toList() + "; correct the name");
    }

    private static boolean isAnswer(UserTask task, String id) {
        return FormReader.formFields(task).stream()
                .filter(field -> id.equals(field.getCamundaId()) && "string".equals(field.getCamundaType()))
                .anyMatch(FactSubjectRule::isShortAndRequired);
    }

    private static boolean isShortAndRequired(CamundaFormField field) {
        return FormReader.constraint(field, "required").isPresent()
                && FormReader.constraint(field, "maxlength")
                        .filter(length -> length.matches("\\d{1,3}") && Integer.parseInt(length) <= 200)
                        .isPresent();
    }

    private boolean isKnown(String variable) {
        return names.stream().anyMatch(kind -> kind.variable().equals(variable));
    }
}
