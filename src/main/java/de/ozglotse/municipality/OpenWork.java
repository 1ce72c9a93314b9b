package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import java.util.Map;

/** What is to be done for the municipalities, counted by whoever lists the steps. */
public interface OpenWork {

    /** @return only municipalities with open steps; one query, whatever their number */
    Map<Ags, Tally> tallies();

    /**
     * One municipality's open steps.
     *
     * @param overdue how many should have been done
     * @param withTownHall for how many the town hall is asked
     */
    record Tally(long open, long overdue, long withTownHall) {

        public static final Tally NOTHING = new Tally(0, 0, 0);
    }
}
