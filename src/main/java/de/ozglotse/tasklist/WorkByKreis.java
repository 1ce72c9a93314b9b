package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What waits, counted by the database: pages with all municipalities of a Land read no step. One query each. */
public interface WorkByKreis {

    /** Groups that neither belong to the office that coordinates nor to a town hall. */
    Set<String> THIRD_PARTIES = Set.of("recht", "iuk", "fachamt");

    /**
     * @param day since when nothing was opened for those that have not moved
     * @return by the five digits of the Kreis; only those in which something waits
     */
    Map<String, Tally> tallies(LocalDate day);

    /** @return who has open steps of municipalities */
    List<SideTally> sides();

    /** @return those that have not moved: they wait for something, and for nothing that was opened after that day */
    Set<CaseKey> unmovedSince(LocalDate day);

    /** @return the open steps of a group, those of the county included, most urgent first and not more than that */
    List<WaitingStep> ofGroup(String group, int most);

    /**
     * The municipalities of a Kreis.
     *
     * @param waiting how many wait for their town hall
     * @param overdue how many have a step that should have been done
     * @param unmoved for how many nothing was opened lately
     */
    record Tally(long waiting, long overdue, long unmoved) {

        public static final Tally NOTHING = new Tally(0, 0, 0);
    }

    /**
     * The open steps of one side.
     *
     * @param townHall whether town halls are asked; otherwise the county has to act
     * @param thirdParty whether others than the office that coordinates have to
     * @param municipalities how many of them wait for this side
     * @param median half of the steps were opened before
     * @param first when the oldest was opened
     */
    record SideTally(
            boolean townHall, boolean thirdParty, long steps, long municipalities, Instant median, Instant first) {}
}
