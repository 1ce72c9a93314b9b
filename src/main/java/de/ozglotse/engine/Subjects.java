package de.ozglotse.engine;

import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.Subject;
import de.ozglotse.workflow.SubjectNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds out whom or what a user task is about beside its case. */
@Component
class Subjects {

    private final List<SubjectNames> names;

    Subjects(@Lazy List<SubjectNames> names) {
        this.names = names;
    }

    /** @param variables gives the value of a process variable or an answer, or null */
    Optional<Subject> of(StepModel model, Function<String, Object> variables) {
        return model.factSubject()
                .flatMap(variable -> Optional.ofNullable(variables.apply(variable))
                        .map(Object::toString)
                        .filter(text -> !text.isBlank())
                        .map(text -> subject(variable, text)));
    }

    /** @return the step as it is called for what it is about */
    StepDefinition definition(StepModel model, Function<String, Object> variables) {
        StepDefinition definition = model.definition();
        return of(model, variables)
                .map(subject -> replacesLabel(model) ? definition.called(subject) : definition.about(subject))
                .orElse(definition);
    }

    private boolean replacesLabel(StepModel model) {
        return names.stream()
                .filter(SubjectNames::replacesLabel)
                .anyMatch(kind ->
                        model.factSubject().filter(kind.variable()::equals).isPresent());
    }

    private Subject subject(String variable, String text) {
        return names.stream()
                .filter(kind -> kind.variable().equals(variable))
                .flatMap(kind -> kind.nameOf(text).stream())
                .findFirst()
                .map(name -> new Subject(text, name))
                .orElseGet(() -> Subject.named(text));
    }
}
