package de.ozglotse.forecast;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * Goes the rest of the way many times for every municipality.
 *
 * <p>Each run first weighs the municipalities by chance (the Bayesian bootstrap): so the runs differ as much as the
 * estimates would if other municipalities had been observed. The same data give the same runs.
 */
final class Simulation {

    static final int NEVER = Integer.MAX_VALUE;

    private final List<Trail> trails;
    private final int end;
    private final double reach;
    private final List<Observed> places;
    private final Random random;

    Simulation(List<Trail> trails, int end, double reach) {
        this.trails = trails;
        this.end = end;
        this.reach = reach;
        List<Owned> stays = IntStream.range(0, trails.size())
                .boxed()
                .flatMap(owner -> trails.get(owner).stays().stream().map(stay -> new Owned(owner, stay)))
                .sorted(Comparator.comparingInt(owned -> owned.stay().days()))
                .toList();
        this.places = IntStream.range(0, end)
                .mapToObj(place -> Observed.at(place, stays))
                .toList();
        this.random = new Random(seed(trails));
    }

    /** @return for each municipality in how many days it arrives: 0 if it is there, {@link #NEVER} if nobody knows */
    int[] run() {
        double[] weights = trails.stream()
                .mapToDouble(any -> -Math.log(1 - random.nextDouble()))
                .toArray();
        List<Place> drawn =
                IntStream.range(0, end).mapToObj(place -> place(place, weights)).toList();
        return trails.stream().mapToInt(trail -> arrival(trail, drawn)).toArray();
    }

    private Place place(int place, double[] weights) {
        Observed observed = places.get(place);
        double[] onward = new double[end + 1];
        observed.ended().forEach(owned -> onward[owned.stay().next()] += weights[owned.owner()]);
        if (observed.ended().isEmpty()) {
            onward[place + 1] = 1;
        }
        double[] ofStays = IntStream.of(observed.owners())
                .mapToDouble(owner -> weights[owner])
                .toArray();
        return new Place(
                Survival.ofSorted(observed.durations(), ofStays, reach),
                onward,
                DoubleStream.of(onward).sum());
    }

    private int arrival(Trail trail, List<Place> places) {
        if (trail.rests()) {
            return NEVER;
        }
        int place = trail.place();
        int waited = trail.waited();
        int days = -waited;
        while (place < end) {
            OptionalInt lasts = places.get(place).duration().lasts(waited, random.nextDouble());
            if (lasts.isEmpty()) {
                return NEVER;
            }
            days += lasts.getAsInt();
            place = places.get(place).next(random.nextDouble());
            waited = -1;
        }
        return trail.place() == end ? 0 : days;
    }

    private static long seed(List<Trail> trails) {
        CRC32 sum = new CRC32();
        trails.stream()
                .flatMap(trail -> trail.stays().stream())
                .map(stay -> String.join(
                        " ",
                        stay.caseKey(),
                        String.valueOf(stay.place()),
                        String.valueOf(stay.days()),
                        String.valueOf(stay.next())))
                .forEach(text -> sum.update(text.getBytes(StandardCharsets.UTF_8)));
        return sum.getValue();
    }

    /** A stay and the number of the municipality that stayed. */
    private record Owned(int owner, Stay stay) {}

    /**
     * What was observed at a place.
     *
     * @param ended the stays that ended there
     * @param durations the stays there; those at all places together if too few have ended there
     * @param owners whose these are
     */
    private record Observed(List<Owned> ended, List<Stay> durations, int[] owners) {

        static Observed at(int place, List<Owned> stays) {
            List<Owned> here = stays.stream()
                    .filter(owned -> owned.stay().place() == place)
                    .toList();
            List<Owned> ended =
                    here.stream().filter(owned -> owned.stay().ended()).toList();
            List<Owned> used = ended.size() < Forecast.NEEDED ? stays : here;
            return new Observed(
                    ended,
                    used.stream().map(Owned::stay).toList(),
                    used.stream().mapToInt(Owned::owner).toArray());
        }
    }

    /**
     * How long one stays at a place in one run, and where one goes from there.
     *
     * @param all the sum of the weights of the ways onward
     */
    private record Place(Survival duration, double[] onward, double all) {

        int next(double chance) {
            double wanted = chance * all;
            int next = -1;
            for (int i = 0; i < onward.length && wanted >= 0; i++) {
                if (onward[i] > 0) {
                    next = i;
                    wanted -= onward[i];
                }
            }
            return next;
        }
    }
}
