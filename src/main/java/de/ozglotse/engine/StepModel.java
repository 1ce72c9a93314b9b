package de.ozglotse.engine;

import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.StepDefinition;
import java.time.Period;
import java.util.Optional;

/**
 * What a model says about one user task, including what only the engine acts upon.
 *
 * @param factWhen variable and value under which the fact counts, if it does not always
 * @param due until when the step is to be done, from its opening, in working days
 */
record StepModel(StepDefinition definition, Optional<Condition> factWhen, Optional<Period> due) {

    Optional<FactType> fact() {
        return definition.fact();
    }

    /** A variable and the value that it must have. */
    record Condition(String variable, String value) {

        static Condition parse(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new IllegalStateException("factWhen must read variable=value, not " + text);
            }
            return new Condition(text.substring(0, equals), text.substring(equals + 1));
        }
    }
}
