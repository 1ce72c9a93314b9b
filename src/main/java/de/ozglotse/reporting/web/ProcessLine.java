package de.ozglotse.reporting.web;

import de.ozglotse.workflow.ProcessModel;

/**
 * A process in the list of all processes.
 *
 * @param steps how many steps its model has
 * @param waiting for how many cases one of its steps is open
 */
record ProcessLine(String key, String label, String versionTag, int steps, long waiting) {

    static ProcessLine of(ProcessModel process, ProcessLoad load) {
        return new ProcessLine(
                process.key(),
                process.label(),
                process.versionTag(),
                process.steps().size(),
                load.cases(process.key()));
    }
}
