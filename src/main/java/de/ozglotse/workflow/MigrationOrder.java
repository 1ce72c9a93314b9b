package de.ozglotse.workflow;

import java.util.Map;

/**
 * What is to be moved where.
 *
 * @param process key of the process
 * @param from number of the version that runs
 * @param to number of the version that is to run
 * @param choices where steps go that the new version does not have under the same id: its step by the old one
 */
public record MigrationOrder(String process, int from, int to, Map<String, String> choices) {

    public MigrationOrder {
        choices = Map.copyOf(choices);
    }
}
