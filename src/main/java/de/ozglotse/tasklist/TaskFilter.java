package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import java.util.Optional;

/**
 * Which open steps to list.
 *
 * @param caseKey only those of this municipality or of the county
 * @param process only those of this process
 * @param status only those that stand here
 * @param search words that all occur in step, municipality, process or contact; case does not matter
 */
public record TaskFilter(
        TaskView view,
        Optional<CaseKey> caseKey,
        Optional<String> process,
        Optional<StepStatus> status,
        Optional<String> search,
        Sort sort,
        boolean descending) {

    /** The columns by which the list can be sorted. */
    public enum Sort {
        FAELLIG,
        GEMEINDE,
        AUFGABE,
        STATUS
    }
}
