package de.ozglotse.engine;

import de.ozglotse.workflow.FieldCondition;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaValue;

/**
 * A condition on the answers of a user task's own form, as the model writes it.
 *
 * @param text for example {@code empfangen=ja}
 */
record FormCondition(UserTask task, String text) {

    /**
     * @param where what the condition belongs to
     * @return why it can never be decided, and what to do
     */
    Optional<String> problem(String where) {
        return problem().map(problem -> where + " reads " + text + problem);
    }

    private Optional<String> problem() {
        if (!text.matches("\\w+!?=\\w+")) {
            return Optional.of("; write field=value or field!=value");
        }
        FieldCondition condition = FieldCondition.parse(text);
        Optional<List<String>> options = FormReader.formFields(task).stream()
                .filter(field -> condition.field().equals(field.getCamundaId()))
                .map(FormCondition::options)
                .findFirst();
        if (options.isEmpty()) {
            return Optional.of(", but the form has no such field; add or rename the field");
        }
        return options.filter(values -> !values.contains(condition.value()))
                .map(values -> ", but the field has no such option; choose one of " + values);
    }

    private static List<String> options(CamundaFormField field) {
        return "boolean".equals(field.getCamundaType())
                ? List.of("true", "false")
                : field.getCamundaValues().stream()
                        .map(CamundaValue::getCamundaId)
                        .toList();
    }
}
