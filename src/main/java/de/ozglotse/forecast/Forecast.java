package de.ozglotse.forecast;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When the rest will have done it, or why nobody can say.
 *
 * @param day from which on it looks ahead
 * @param due until when it is to be done
 * @param total how many municipalities count
 * @param done how many are done on that day
 * @param outlook empty if everybody is done or there are too few observations
 * @param places what was observed at each place of the way
 */
public record Forecast(
        LocalDate day, LocalDate due, int total, int done, Optional<Outlook> outlook, List<Place> places) {

    /** how many municipalities must be done before anything is foretold, and must have left a place to speak for it */
    public static final int NEEDED = 5;

    /** the chance that an interval is meant to contain what comes */
    public static final double CHANCE = 0.8;

    public boolean reached() {
        return done == total;
    }

    public boolean tooFew() {
        return !reached() && done < NEEDED;
    }

    /**
     * What many runs of the rest of the way say.
     *
     * @param byDue how many will be done by then
     * @param probability that all are done by then, from 0 to 1
     * @param all the days between which the last one is done
     * @param unforeseeable the share of runs in which somebody never arrives, from 0 to 1
     * @param deciding those that are least often done by then, the least likely first
     * @param weeks the number to be expected from day to day due, week by week
     */
    public record Outlook(
            Range byDue,
            double probability,
            Days all,
            double unforeseeable,
            List<Deciding> deciding,
            List<Week> weeks,
            int runs) {}

    /** From the lowest to the highest number, and the middle one. */
    public record Range(int from, int middle, int to) {}

    /** The earliest and the latest day; empty where it cannot be foreseen. */
    public record Days(Optional<LocalDate> from, Optional<LocalDate> until) {}

    /** A municipality and how likely it is done when it is due, from 0 to 1. */
    public record Deciding(CaseKey caseKey, double probability) {}

    /** What is expected on a day. */
    public record Week(LocalDate on, Range number) {}

    /**
     * What was observed at one place of the way.
     *
     * @param from the fact reached there, empty for the beginning
     * @param to the fact that follows on the way
     * @param stays who left it, and who is there still
     * @param median within how many days half of them leave; empty if fewer have left so far
     */
    public record Place(Optional<FactType> from, FactType to, List<Stayed> stays, Optional<Integer> median) {

        /** @return how many have left it */
        public int left() {
            return (int) stays.stream().filter(Stayed::left).count();
        }

        /** @return how many are there still */
        public int waiting() {
            return stays.size() - left();
        }
    }

    /**
     * How long a municipality was at a place.
     *
     * @param left false if it is there still
     */
    public record Stayed(CaseKey caseKey, int days, boolean left) {}
}
