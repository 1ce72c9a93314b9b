package de.ozglotse.calendar;

import de.ozglotse.workflow.StepDefinition;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The steps of the process {@code erstgespraech} in which dates are proposed, chosen, agreed on and kept. */
final class Termine {

    static final String PREPARE = "UserTask_PrepareErstgespraech";
    static final String CHOOSE = "UserTask_ChooseTermin";
    static final String HOLD = "UserTask_HoldErstgespraech";

    private static final Set<String> NAMES_DATES =
            Set.of(PREPARE, "UserTask_AgreeTerminByPhone", "UserTask_MoveTermin");

    private Termine() {}

    /** @return the dates that an answer names, by field id in the order of the form; none for any other step */
    static Map<String, LocalDateTime> of(StepDefinition step, Map<String, Object> answers) {
        Map<String, LocalDateTime> dates = new LinkedHashMap<>();
        if (NAMES_DATES.contains(step.step())) {
            step.fields().forEach(field -> {
                if (answers.get(field.id()) instanceof LocalDateTime date) {
                    dates.put(field.id(), date);
                }
            });
        }
        return dates;
    }
}
