package de.ozglotse.engine;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** A step that a contact may answer by link belongs to the town hall and asks a question. */
@Component
class QuestionRule implements ModelRule.OfEach {

    private static final String TOWN_HALL = "rathaus";

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.userTasks().flatMap(task -> check(model, task));
    }

    private static Stream<Finding> check(CheckedModel model, UserTask task) {
        ElementProperties properties = ElementProperties.of(task);
        String confirmation = properties.find("confirmation").orElse("");
        boolean forTheTownHall = TOWN_HALL.equals(task.getCamundaCandidateGroups());
        if (confirmation.equals("contact")) {
            return Stream.of(
                            forTheTownHall
                                    ? ""
                                    : "is answered by link but not for the town hall; set the group rathaus",
                            properties.find("question").orElse("").isBlank()
                                    ? "has no question; write what the contact is asked as property question"
                                    : "")
                    .filter(text -> !text.isEmpty())
                    .map(text -> model.error(task, text));
        }
        if (!confirmation.isEmpty()) {
            return Stream.of(model.error(task, "has an unknown confirmation; write contact or remove the property"));
        }
        return forTheTownHall
                ? Stream.of(model.warning(task, "asks nobody by link; set the property confirmation to contact"))
                : Stream.empty();
    }
}
