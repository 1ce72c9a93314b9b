package de.ozglotse.forecast;

import java.util.List;
import java.util.OptionalInt;

/**
 * How long something lasts: the Kaplan–Meier estimator over weighted observations, some of which go on still.
 *
 * <p>Where the longest observation goes on, the curve does not reach zero. Up to a limit it is then continued with the mean
 * rate at which it fell so far (Brown, Hollander and Korwar); beyond, nothing can be foreseen.
 */
final class Survival {

    private static final double NOTHING = 1e-9;

    private final int[] days;
    private final double[] shares;
    private final int events;
    private final int longest;
    private final double rate;
    private final int limit;

    private Survival(int[] days, double[] shares, int events, int longest, int limit) {
        this.days = days;
        this.shares = shares;
        this.events = events;
        this.longest = longest;
        this.limit = limit;
        double last = events == 0 ? 1 : shares[events - 1];
        this.rate = last < NOTHING || longest == 0 ? 0 : -Math.log(last) / longest;
    }

    /** @param reach how many times as far as the longest observation the curve is continued; 1 for not at all */
    static Survival of(List<Stay> stays, double reach) {
        List<Stay> sorted =
                stays.stream().sorted((one, other) -> one.days() - other.days()).toList();
        double[] weights = sorted.stream().mapToDouble(any -> 1).toArray();
        return ofSorted(sorted, weights, reach);
    }

    /** @param sorted by their days */
    static Survival ofSorted(List<Stay> sorted, double[] weights, double reach) {
        int size = sorted.size();
        double atRisk = 0;
        for (double weight : weights) {
            atRisk += weight;
        }
        int[] days = new int[size];
        double[] shares = new double[size];
        int events = 0;
        double share = 1;
        for (int i = 0; i < size; ) {
            int day = sorted.get(i).days();
            double ended = 0;
            double gone = 0;
            for (; i < size && sorted.get(i).days() == day; i++) {
                gone += weights[i];
                ended += sorted.get(i).ended() ? weights[i] : 0;
            }
            if (ended > 0) {
                share *= Math.max(0, 1 - ended / atRisk);
                days[events] = day;
                shares[events++] = share < NOTHING ? 0 : share;
            }
            atRisk -= gone;
        }
        int longest = size == 0 ? 0 : sorted.get(size - 1).days();
        return new Survival(days, shares, events, longest, (int) Math.floor(longest * reach));
    }

    /** @return the share that lasts longer than that many days */
    double after(int day) {
        if (day > longest && rate > 0) {
            return Math.exp(-rate * Math.min(day, Math.max(limit, longest)));
        }
        double share = 1;
        for (int i = 0; i < events && days[i] <= day; i++) {
            share = shares[i];
        }
        return share;
    }

    /**
     * How many days it lasts in all.
     *
     * @param waited how many days it has lasted already, -1 if it only begins
     * @param chance from 0 to 1, how few last longer
     * @return always more than it has lasted; empty if that cannot be foreseen
     */
    OptionalInt lasts(int waited, double chance) {
        double wanted = chance * after(waited);
        for (int i = 0; i < events; i++) {
            if (days[i] > waited && shares[i] <= wanted) {
                return OptionalInt.of(days[i]);
            }
        }
        if (rate == 0 || wanted <= 0) {
            return OptionalInt.empty();
        }
        double day = Math.max(Math.max(Math.ceil(-Math.log(wanted) / rate), longest + 1.0), waited + 1.0);
        return day > limit ? OptionalInt.empty() : OptionalInt.of((int) day);
    }

    /** @return within how many days half of them are done, empty if the curve does not fall so far */
    OptionalInt median() {
        for (int i = 0; i < events; i++) {
            if (shares[i] <= 0.5) {
                return OptionalInt.of(days[i]);
            }
        }
        return OptionalInt.empty();
    }
}
