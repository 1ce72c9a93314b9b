package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The open steps behind a number, as many as a page shows. Each call is one query, whatever their number. */
public interface WaitingLists {

    long count(Wanted wanted);

    /** @return most urgent first */
    List<WaitingStep> page(Wanted wanted, int first, int most);

    /** @return how many such steps each case has; one without any is missing */
    Map<CaseKey, Long> byCase(Wanted wanted);

    /** @return how urgent it is for each case that has such a step */
    Map<CaseKey, Urgency> urgencies(Wanted wanted);

    /**
     * Some of the open steps. Those of the county itself are only meant by a process.
     *
     * @param area how the keys of the municipalities begin; empty for all
     * @param side whose turn it is
     * @param overdue whether only those are meant that should have been done
     * @param step key of the step within its process
     */
    record Wanted(
            String area,
            Optional<Ball> side,
            Optional<StepStatus> status,
            boolean overdue,
            Optional<String> process,
            Optional<String> step) {

        /** @return all steps of a process, or of all processes if there is none */
        public static Wanted of(Optional<String> process) {
            return new Wanted("", Optional.empty(), Optional.empty(), false, process, Optional.empty());
        }

        boolean ofCountyToo() {
            return area.isEmpty() && process.isPresent();
        }
    }

    /** Whether something should have been done, and whether a town hall is asked. */
    record Urgency(boolean overdue, boolean withTownHall) {}
}
