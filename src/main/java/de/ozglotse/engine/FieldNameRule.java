package de.ozglotse.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.springframework.stereotype.Component;

/** Each field of a form has an id of its own that can be the name of a variable. */
@Component
class FieldNameRule implements ModelRule.OfEach {

    private static final String NAME = "[a-z][A-Za-z0-9]*";

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.userTasks().flatMap(task -> problems(task).map(text -> model.error(task, text)));
    }

    private static Stream<String> problems(UserTask task) {
        List<String> ids = FormReader.formFields(task).stream()
                .map(CamundaFormField::getCamundaId)
                .map(String::valueOf)
                .toList();
        return Stream.concat(
                ids.stream()
                        .filter(id -> id.equals("null") || !id.matches(NAME))
                        .map(id -> "field " + id + " has no readable id; write it like beantragtAm"),
                ids.stream()
                        .distinct()
                        .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                        .map(id -> "asks twice for " + id + "; rename or remove one of the fields"));
    }
}
