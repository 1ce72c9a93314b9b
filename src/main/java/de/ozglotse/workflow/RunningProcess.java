package de.ozglotse.workflow;

import java.util.Set;

/**
 * A process that runs for a case, however many times.
 *
 * @param diagram the drawing of the version that runs
 * @param waiting ids of the elements where it waits now: steps, called processes, dates and messages
 */
public record RunningProcess(ProcessDiagram diagram, Set<String> waiting) {

    public RunningProcess {
        waiting = Set.copyOf(waiting);
    }
}
