package de.ozglotse.workflow;

import java.util.Set;

/**
 * A process that runs for a case, however many times.
 *
 * @param diagram the drawing of the version that runs
 * @param instances ids of its process instances
 * @param waiting ids of the elements where it waits now: steps, called processes, dates and messages
 */
public record RunningProcess(ProcessDiagram diagram, Set<String> instances, Set<String> waiting) {

    public RunningProcess {
        instances = Set.copyOf(instances);
        waiting = Set.copyOf(waiting);
    }
}
