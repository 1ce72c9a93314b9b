package de.ozglotse.engine;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What a form takes from the application is there under the name that the model says. */
@Component
class FormSourceRule implements ModelRule.OfEach {

    private final FormSources sources;

    FormSourceRule(FormSources sources) {
        this.sources = sources;
    }

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.userTasks()
                .flatMap(task -> names(task)
                        .filter(name -> !sources.knows(name))
                        .map(name -> model.error(
                                task, "takes its form from " + name + ", which does not exist; correct the name")));
    }

    private static Stream<String> names(UserTask task) {
        return Stream.concat(
                ElementProperties.of(task).find("notes").stream(),
                FormReader.formFields(task).stream()
                        .flatMap(field -> Stream.of("forEach", "optionsFrom")
                                .map(word -> FormReader.property(field, word))
                                .flatMap(Optional::stream)));
    }
}
