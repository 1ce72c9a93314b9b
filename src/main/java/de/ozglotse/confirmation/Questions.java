package de.ozglotse.confirmation;

import de.ozglotse.workflow.StepDefinition;

/** What a step asks a town hall. */
final class Questions {

    private Questions() {}

    static String of(StepDefinition definition) {
        return definition.question().orElse(definition.label());
    }
}
