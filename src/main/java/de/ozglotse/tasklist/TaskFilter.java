package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import java.util.Optional;

/**
 * Which open steps to list.
 *
 * @param caseKey only those of this municipality or of the county
 * @param association only those of this Verwaltungsgemeinschaft
 * @param process only those of this process
 * @param status only those that stand here
 * @param assignee only those of this person; {@link #NOBODY} for those of nobody
 * @param search words that all occur in step, municipality, process or contact; case and umlauts do not matter
 */
public record TaskFilter(
        TaskView view,
        Optional<CaseKey> caseKey,
        Optional<String> association,
        Optional<String> process,
        Optional<StepStatus> status,
        Optional<String> assignee,
        Optional<String> search,
        Sort sort,
        boolean descending,
        Grouping grouping) {

    /** Stands for the person where a step belongs to nobody. */
    public static final String NOBODY = "niemand";

    /** @return everything that a view shows, in its usual order */
    public static TaskFilter of(TaskView view) {
        return new TaskFilter(
                view,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sort.FAELLIG,
                false,
                Grouping.FRIST);
    }

    /** @return whether the list is all that the view shows */
    public boolean isWholeView() {
        return caseKey.isEmpty()
                && association.isEmpty()
                && process.isEmpty()
                && status.isEmpty()
                && assignee.isEmpty()
                && search.isEmpty();
    }

    /** @return whether somebody looks for something in particular: what rests must be found then as well */
    boolean looksForSomething() {
        return search.isPresent() || caseKey.isPresent();
    }

    /** The columns by which the list can be sorted. */
    public enum Sort {
        FAELLIG,
        GEMEINDE,
        AUFGABE,
        STATUS,
        ZAEHLT,
        PERSON
    }

    /** What the list can be grouped by. */
    public enum Grouping {
        FRIST,
        GEMEINDE,
        ABLAUF,
        VERBAND,
        KEINE
    }
}
