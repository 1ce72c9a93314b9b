package de.ozglotse.rehearsal;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.WorkingDays;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.StepField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills in forms as somebody might who knows nothing but what the model says about their fields. */
@Component
@Profile("demo | rehearsal")
class FormFilling {

    private static final double OPTIONAL = 0.7;

    private final RehearsalSettings settings;
    private final InventedTexts texts;

    FormFilling(RehearsalSettings settings, InventedTexts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    /** @return what is typed, by field id; nothing in fields that may stay empty and ask for words */
    Map<String, String> fill(StepView step, LocalDate today, Dice dice) {
        return fill(step, today, dice, settings.usual());
    }

    /** @return the same by somebody whose choice was refused: what is usually chosen is seldom chosen again */
    Map<String, String> fillOtherwise(StepView step, LocalDate today, Dice dice) {
        return fill(step, today, dice, 1 - settings.usual());
    }

    private Map<String, String> fill(StepView step, LocalDate today, Dice dice, double usual) {
        Map<String, String> input = new HashMap<>(texts.contact(step));
        for (StepField field : step.definition().fields()) {
            if (field.requiredWhen() == null && !input.containsKey(field.id()) && isFilled(field, dice)) {
                fill(step, field, today, dice, usual, input);
            }
        }
        for (StepField field : step.definition().fields()) {
            if (field.requiredWhen() != null
                    && field.requiredWhen()
                            .holds(input.getOrDefault(field.requiredWhen().field(), ""))) {
                fill(step, field, today, dice, usual, input);
            }
        }
        return input;
    }

    /** Nobody proposes the same hour twice. */
    private void fill(
            StepView step, StepField field, LocalDate today, Dice dice, double usual, Map<String, String> input) {
        String typed = value(step, field, today, dice, usual);
        while (field.type() == FieldType.DATE_TIME && input.containsValue(typed)) {
            typed = value(step, field, today, dice, usual);
        }
        input.put(field.id(), typed);
    }

    private static boolean isFilled(StepField field, Dice dice) {
        return field.required()
                || switch (field.type()) {
                    case YES_NO, DATE_TIME -> dice.chance(OPTIONAL);
                    case CHOICE -> true;
                    case TEXT, LONG_TEXT, NUMBER, DATE -> false;
                };
    }

    private String value(StepView step, StepField field, LocalDate today, Dice dice, double usual) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> texts.of(field, step.caseKey());
            case NUMBER -> String.valueOf(number(field, dice));
            case DATE ->
                CountyTime.text(isAhead(step, field) ? ahead(today, dice) : today.minusDays(dice.between(0, 2)));
            case DATE_TIME -> CountyTime.text(ahead(today, dice)) + ", " + dice.between(9, 15) + ":00";
            case YES_NO -> dice.chance(usual) ? "ja" : "nein";
            case CHOICE -> dice.early(field.options(), usual).value();
        };
    }

    /** Small ones, because a number is often how many times something is done; what was reported before only grows. */
    private static long number(StepField field, Dice dice) {
        if (field.block() != null && !field.defaultValue().isEmpty()) {
            long grown = Long.parseLong(field.defaultValue()) + dice.between(0, 1);
            return field.max() == null ? grown : Math.min(grown, field.max());
        }
        long least = field.min() == null ? 0 : field.min();
        long most = field.max() == null ? least + 2 : Math.min(field.max(), least + 2);
        return dice.between((int) least, (int) most);
    }

    /** A date that only some choice asks for is one on which people come back, unless it says since when a fact is true. */
    private static boolean isAhead(StepView step, StepField field) {
        return field.type() == FieldType.DATE
                && field.requiredWhen() != null
                && step.definition().factDate().filter(field.id()::equals).isEmpty();
    }

    private static LocalDate ahead(LocalDate today, Dice dice) {
        return WorkingDays.plus(today, dice.between(4, 12));
    }
}
