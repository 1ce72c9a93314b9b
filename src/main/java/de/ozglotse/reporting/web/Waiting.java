package de.ozglotse.reporting.web;

import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A municipality that a fact is missing of, and what it waits for.
 *
 * @param label of the most urgent open step, null if none is open
 */
record Waiting(MatrixRow row, CellState state, String label, Due due) {

    /** @param process whose steps matter; null for all */
    static Waiting of(MatrixRow row, String process, LocalDate today) {
        Comparator<WaitingStep> urgency = Comparator.<WaitingStep, CellState>comparing(
                        step -> CellState.of(step, today))
                .thenComparing(step -> step.due().orElse(LocalDate.MAX));
        return row.steps().stream()
                .filter(step -> process == null || process.equals(step.process()))
                .min(urgency)
                .map(step -> new Waiting(row, CellState.of(step, today), step.label(), Due.of(step.due(), today)))
                .orElseGet(() -> new Waiting(row, CellState.OFFEN, null, null));
    }
}
