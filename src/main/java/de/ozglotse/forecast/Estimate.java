package de.ozglotse.forecast;

import de.ozglotse.forecast.Forecast.Days;
import de.ozglotse.forecast.Forecast.Deciding;
import de.ozglotse.forecast.Forecast.Outlook;
import de.ozglotse.forecast.Forecast.Place;
import de.ozglotse.forecast.Forecast.Range;
import de.ozglotse.forecast.Forecast.Stayed;
import de.ozglotse.forecast.Forecast.Week;
import de.ozglotse.shared.CaseKey;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws a forecast from the trails of all municipalities. */
final class Estimate {

    /** how many times as far as the longest observation durations are continued; the back-test bears it out */
    static final double REACH = 3;

    private static final int MOST_RUNS = 2000;
    private static final int FEWEST_RUNS = 20;
    private static final int MOST_ARRIVALS = 100_000;
    private static final int MOST_DECIDING = 5;

    private final Question question;
    private final List<Trail> trails;
    private final LocalDate day;
    private final int end;

    Estimate(Question question, List<Trail> trails, LocalDate day) {
        this.question = question;
        this.trails = trails;
        this.day = day;
        this.end = question.way().size();
    }

    Forecast forecast() {
        List<Place> places = IntStream.range(0, end).mapToObj(this::place).toList();
        int done = (int) trails.stream().filter(this::isDone).count();
        boolean open = done < trails.size() && done >= Forecast.NEEDED;
        return new Forecast(
                day, question.due(), trails.size(), done, open ? Optional.of(outlook()) : Optional.empty(), places);
    }

    private boolean isDone(Trail trail) {
        return trail.place() == end;
    }

    private Place place(int place) {
        List<Stay> stays = stays(place).toList();
        return new Place(
                place == 0 ? Optional.empty() : Optional.of(question.way().get(place - 1)),
                question.way().get(place),
                stays.stream()
                        .map(stay -> new Stayed(new CaseKey(stay.caseKey()), stay.days(), stay.ended()))
                        .toList(),
                Survival.of(stays, 1).median().stream().boxed().findFirst());
    }

    private Stream<Stay> stays(int place) {
        return trails.stream().flatMap(trail -> trail.stays().stream()).filter(stay -> stay.place() == place);
    }

    private Outlook outlook() {
        int size = trails.size();
        int runs = Math.max(FEWEST_RUNS, Math.min(MOST_RUNS, MOST_ARRIVALS / size));
        Simulation simulation = new Simulation(trails, end, REACH);
        int[][] arrivals =
                IntStream.range(0, runs).mapToObj(any -> simulation.run()).toArray(int[][]::new);
        int[] last = Stream.of(arrivals)
                .mapToInt(run -> IntStream.of(run).max().orElse(0))
                .sorted()
                .toArray();
        int due = (int) ChronoUnit.DAYS.between(day, question.due());
        return new Outlook(
                number(arrivals, due),
                share(IntStream.of(last).filter(days -> days <= due).count(), runs),
                new Days(date(last[low(runs)]), date(last[high(runs)])),
                share(
                        IntStream.of(last)
                                .filter(days -> days == Simulation.NEVER)
                                .count(),
                        runs),
                deciding(arrivals, due),
                weeks(arrivals, due),
                runs);
    }

    private List<Deciding> deciding(int[][] arrivals, int due) {
        return IntStream.range(0, trails.size())
                .filter(i -> !isDone(trails.get(i)))
                .mapToObj(i -> new Deciding(
                        trails.get(i).caseKey(),
                        share(Stream.of(arrivals).filter(run -> run[i] <= due).count(), arrivals.length)))
                .sorted(Comparator.comparingDouble(Deciding::probability))
                .limit(MOST_DECIDING)
                .toList();
    }

    private List<Week> weeks(int[][] arrivals, int due) {
        return IntStream.concat(
                        IntStream.iterate(0, ahead -> ahead < due, ahead -> ahead + 7), IntStream.of(Math.max(due, 0)))
                .mapToObj(ahead -> new Week(day.plusDays(ahead), number(arrivals, ahead)))
                .toList();
    }

    private static Range number(int[][] arrivals, int ahead) {
        int[] numbers = Stream.of(arrivals)
                .mapToInt(run ->
                        (int) IntStream.of(run).filter(days -> days <= ahead).count())
                .sorted()
                .toArray();
        return new Range(numbers[low(numbers.length)], numbers[numbers.length / 2], numbers[high(numbers.length)]);
    }

    private Optional<LocalDate> date(int days) {
        return days == Simulation.NEVER ? Optional.empty() : Optional.of(day.plusDays(days));
    }

    private static int low(int runs) {
        return (int) Math.floor(runs * (1 - Forecast.CHANCE) / 2);
    }

    private static int high(int runs) {
        return runs - 1 - low(runs);
    }

    private static double share(long part, int whole) {
        return (double) part / whole;
    }
}
