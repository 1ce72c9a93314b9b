package de.ozglotse.confirmation;

import de.ozglotse.tasklist.AnswerLines;
import de.ozglotse.tasklist.AnswerLines.Line;
import de.ozglotse.tasklist.GivenAnswer;
import de.ozglotse.tasklist.GivenAnswer.Outcome;
import de.ozglotse.workflow.FieldCondition;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what was answered, line by line, in the words of a letter. */
@Component
class AnswerText {

    private final AnswerLines answers;
    private final MessageSource messages;

    AnswerText(AnswerLines answers, MessageSource messages) {
        this.answers = answers;
        this.messages = messages;
    }

    List<String> lines(GivenAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.getMessage("confirmation.outcome." + answer.outcome(), null, Locale.GERMANY));
        answers.of(answer).stream().map(this::line).forEach(lines::add);
        answer.note().filter(note -> !note.isBlank()).ifPresent(lines::add);
        return lines;
    }

    private String line(Line line) {
        String key = line.label().endsWith("?") ? "confirmation.answer.question" : "confirmation.answer.label";
        return messages.getMessage(key, new Object[] {line.label(), line.value()}, Locale.GERMANY);
    }

    /** @return what was asked, in the words that the contact has read; a step that is called otherwise asks by its name */
    String question(GivenAnswer answer) {
        return definition(answer.stepKey())
                .filter(step -> answer.label().startsWith(step.label()))
                .map(Questions::of)
                .orElse(answer.label());
    }

    /** @return what happens after the answer, if the model says so; who says no has to say why, and goes another way */
    Optional<String> effect(GivenAnswer answer) {
        return answer.outcome() == Outcome.BESTAETIGT
                ? definition(answer.stepKey())
                        .filter(step -> step.fields().stream().noneMatch(field -> isAsked(field, answer)))
                        .flatMap(StepDefinition::effect)
                : Optional.empty();
    }

    private static boolean isAsked(StepField field, GivenAnswer answer) {
        FieldCondition condition = field.requiredWhen();
        return condition != null && condition.holds(answer.values().get(condition.field()));
    }

    Optional<StepDefinition> definition(String stepKey) {
        return answers.definition(stepKey);
    }
}
