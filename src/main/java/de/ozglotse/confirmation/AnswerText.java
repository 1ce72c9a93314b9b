package de.ozglotse.confirmation;

import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.workflow.Processes;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what was answered, line by line, with the labels of the form. */
@Component
class AnswerText {

    private final Processes processes;
    private final MessageSource messages;

    AnswerText(Processes processes, MessageSource messages) {
        this.processes = processes;
        this.messages = messages;
    }

    List<String> lines(GivenAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(outcome(answer.outcome()));
        List<StepField> fields =
                definition(answer.stepKey()).map(StepDefinition::fields).orElse(List.of());
        for (StepField field : fields) {
            Optional.ofNullable(answer.values().get(field.id()))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> lines.add(line(field.label(), readable(field, value))));
        }
        answer.note().filter(note -> !note.isBlank()).ifPresent(lines::add);
        return lines;
    }

    private String outcome(GivenAnswer.Outcome outcome) {
        return messages.getMessage("confirmation.outcome." + outcome, null, Locale.GERMANY);
    }

    private String line(String label, String value) {
        String key = label.endsWith("?") ? "confirmation.answer.question" : "confirmation.answer.label";
        return messages.getMessage(key, new Object[] {label, value}, Locale.GERMANY);
    }

    /** @return what happens after the answer, if the model says so */
    Optional<String> effect(GivenAnswer answer) {
        return definition(answer.stepKey()).flatMap(StepDefinition::effect);
    }

    Optional<StepDefinition> definition(String stepKey) {
        return processes.all().stream()
                .flatMap(model -> model.steps().stream())
                .filter(step -> step.step().equals(stepKey))
                .findFirst();
    }

    private String readable(StepField field, String value) {
        return switch (field.type()) {
            case CHOICE ->
                field.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(StepField.Option::label)
                        .findFirst()
                        .orElse(value);
            case YES_NO ->
                switch (value) {
                    case "ja", "true" -> messages.getMessage("confirmation.yes", null, Locale.GERMANY);
                    case "nein", "false" -> messages.getMessage("confirmation.no", null, Locale.GERMANY);
                    default -> value;
                };
            default -> value;
        };
    }
}
