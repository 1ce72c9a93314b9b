package de.ozglotse.engine;

import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.StepDefinition;
import java.time.Period;
import java.util.Optional;

/**
 * What a model says about one user task, including what only the engine acts upon.
 *
 * @param factSubject answer or variable that says which of several subjects of the case the fact is about, if any
 * @param due until when the step is to be done, from its opening, in working days
 * @param reminder how often and how far apart the town hall is reminded, if not as the settings say
 * @param notes name of the source of what has to be pointed out beside the help, if any
 */
record StepModel(
        StepDefinition definition,
        Optional<String> factSubject,
        Optional<Period> due,
        Optional<String> reminder,
        Optional<String> notes) {

    Optional<FactType> fact() {
        return definition.fact();
    }
}
