package de.ozglotse.reporting.web;

import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.ProcessModel;
import java.util.List;

/**
 * A process in the list of all processes.
 *
 * @param steps how many steps its model has
 * @param load for whom one of its steps is open
 * @param stuck at how many of its steps somebody waits for longer than is good
 */
record ProcessLine(String key, String label, String versionTag, int steps, ProcessLoad load, long stuck) {

    static ProcessLine of(ProcessModel process, List<WaitingStep> open, List<StepInsight> stuck) {
        return new ProcessLine(
                process.key(),
                process.label(),
                process.versionTag(),
                process.steps().size(),
                ProcessLoad.of(process.key(), open),
                stuck.stream()
                        .filter(step -> step.process().equals(process.key()))
                        .count());
    }
}
