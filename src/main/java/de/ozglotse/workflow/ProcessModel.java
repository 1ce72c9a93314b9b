package de.ozglotse.workflow;

import java.util.List;

/**
 * The newest deployed version of one process.
 *
 * @param key id of the process
 * @param label name of the process, in German
 * @param versionTag the model's own version
 * @param steps its user tasks, in the order of the model
 */
public record ProcessModel(String key, String label, String versionTag, List<StepDefinition> steps) {

    public ProcessModel {
        steps = List.copyOf(steps);
    }
}
