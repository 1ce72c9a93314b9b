package de.ozglotse.tasklist.web;

import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.ProcessModel;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepField.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says which steps can be completed from their row: those that ask nothing, or nothing but one choice.
 *
 * <p>It reads the newest models; a step of an older version that asks more shows its form instead.
 */
@Component
class QuickSteps {

    private static final int MOST_OPTIONS = 6;

    private final MessageSource messages;

    QuickSteps(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * How a step can be completed from its row.
     *
     * @param field the one choice that is asked, or null
     * @param options what can be chosen; empty if nothing is asked
     */
    record Quick(StepField field, List<Option> options) {}

    static String key(WaitingStep step) {
        return step.process() + "/" + step.stepKey();
    }

    Map<String, Quick> of(List<ProcessModel> models) {
        Map<String, Quick> quick = new HashMap<>();
        models.stream()
                .flatMap(model -> model.steps().stream())
                .forEach(step -> quick(step).ifPresent(found -> quick.put(step.process() + "/" + step.step(), found)));
        return quick;
    }

    /** A question to a town hall needs a note on who has answered it, and a follow-up may answer it as well. */
    private Optional<Quick> quick(StepDefinition step) {
        boolean repeats =
                step.fields().stream().anyMatch(field -> field.forEach() != null || field.optionsFrom() != null);
        List<StepField> required =
                step.fields().stream().filter(StepField::required).toList();
        if (step.confirmable() || repeats || required.size() > 1) {
            return Optional.empty();
        }
        if (required.isEmpty()) {
            boolean mayAsk = step.fields().stream().anyMatch(field -> field.requiredWhen() != null);
            return mayAsk ? Optional.empty() : Optional.of(new Quick(null, List.of()));
        }
        StepField choice = required.get(0);
        List<Option> options = options(choice).stream()
                .filter(option -> step.fields().stream().noneMatch(field -> isAsked(field, choice, option)))
                .toList();
        return options.isEmpty() || options.size() > MOST_OPTIONS
                ? Optional.empty()
                : Optional.of(new Quick(choice, options));
    }

    private List<Option> options(StepField field) {
        return switch (field.type()) {
            case CHOICE -> field.options();
            case YES_NO ->
                List.of(new Option("ja", text("shared.inputs.yes")), new Option("nein", text("shared.inputs.no")));
            default -> List.of();
        };
    }

    /** Whether this answer makes another field necessary, or may do so. */
    private static boolean isAsked(StepField field, StepField choice, Option option) {
        return field.requiredWhen() != null
                && (!field.requiredWhen().field().equals(choice.id())
                        || field.requiredWhen().holds(option.value()));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
