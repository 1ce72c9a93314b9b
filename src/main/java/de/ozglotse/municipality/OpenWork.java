package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What is to be done for the municipalities, counted by whoever lists the steps. */
public interface OpenWork {

    /** @return only those of the municipalities that have open steps; one query, whatever their number */
    Map<Ags, Tally> tallies(Collection<Ags> municipalities);

    /** @return the municipalities that have at least one such step, in one query */
    Set<Ags> with(Kind kind);

    /** Some of the open steps. */
    enum Kind {
        ALLE,
        UEBERFAELLIG,
        BEIM_RATHAUS
    }

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
