package de.ozglotse.okr;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a quarter stands, now or from any other sight: each state can be made again with the same figures. */
public interface QuarterStates {

    /** @return the quarter that runs, empty before one was opened */
    Optional<QuarterState> now();

    /** @return the quarter that ran on that day */
    Optional<QuarterState> at(Sight sight);

    /** @return the key results of the quarter that ran on that day, without what only their lights need */
    default List<KeyResultProgress> keyResults(Sight sight) {
        return at(sight).stream()
                .flatMap(state -> state.objectives().stream())
                .flatMap(objective -> objective.keyResults().stream())
                .toList();
    }

    /** @return a quarter by its id; what happened after its last day is no part of it */
    Optional<QuarterState> of(String quarter, Sight sight);

    /**
     * A closed quarter keeps the figures that were known when it was closed, whatever was corrected since; in none counts
     * what was recorded after the day for late entries.
     *
     * @return the quarter with the figures that its own page shows
     */
    Optional<QuarterState> figures(String quarter, Sight asked);

    /**
     * @param knownUntil the end of this day, today if it is empty
     * @return now, or as of a day that is not in the future
     */
    Sight sight(Optional<LocalDate> day, Optional<LocalDate> knownUntil);
}
