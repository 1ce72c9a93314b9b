package de.ozglotse.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Every user task says who does it, helps them and asks something. */
@Component
class UserTaskRule implements ModelRule.OfEach {

    static final List<String> GROUPS =
            List.of("egov", "rathaus", "projektteam", "iuk", "fachamt", "recht", "lenkungsgruppe", "strategieteam");

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.userTasks().flatMap(task -> check(model, task));
    }

    private static Stream<Finding> check(CheckedModel model, UserTask task) {
        Stream.Builder<Finding> found = Stream.builder();
        if (ProcessModels.help(task).isBlank()) {
            found.add(model.error(task, "has no help text; write two to five sentences as its documentation"));
        }
        if (FormReader.formFields(task).isEmpty()) {
            found.add(model.error(task, "has no form; add fields under Forms (Generated task forms)"));
        }
        String group = task.getCamundaCandidateGroups();
        if (CheckedModel.isMissing(group)) {
            found.add(model.error(task, "has no candidate group; choose one of " + GROUPS));
        } else if (!GROUPS.contains(group)) {
            found.add(model.error(task, "has the unknown candidate group " + group + "; choose one of " + GROUPS));
        }
        return found.build();
    }
}
