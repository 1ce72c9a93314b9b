package de.ozglotse.reporting.web;

import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.StepTimes.StepTime;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a step fares: who waits there and how long it usually takes.
 *
 * @param process key of its process
 * @param step id of its element
 * @param open how many times it is open
 * @param overdue how many of those are overdue
 * @param slow how many of those are open for longer than nine out of ten answers took
 * @param longest who waits for the longest time, or null if nobody does
 * @param answers how many answers were measured
 * @param median half of them took at most this long, or null if they are too few
 * @param p90 nine out of ten took at most this long, or null if they are too few
 */
record StepInsight(
        String process,
        String processLabel,
        String step,
        String label,
        int open,
        int overdue,
        int slow,
        Longest longest,
        long answers,
        TimeTaken median,
        TimeTaken p90) {

    /** From this number of answers on they say something about a step. */
    private static final int ENOUGH = 3;

    /**
     * Who waits for the longest time.
     *
     * @param ags of the municipality, or null for the county
     */
    record Longest(String name, String ags, long days) {}

    /** @param open where this very step is open */
    static StepInsight of(
            String processLabel,
            String label,
            List<WaitingStep> open,
            Optional<StepTime> times,
            StepInsights.Place place,
            Instant now) {
        LocalDate today = CountyTime.dayOf(now);
        Optional<StepTime> enough = times.filter(measured -> measured.count() >= ENOUGH);
        return new StepInsight(
                place.process(),
                processLabel,
                place.step(),
                label,
                open.size(),
                (int) open.stream().filter(step -> isOverdue(step, today)).count(),
                enough.map(measured -> slow(open, measured.p90(), now)).orElse(0),
                open.stream()
                        .min(Comparator.comparing(WaitingStep::openedAt))
                        .map(step -> longest(step, today))
                        .orElse(null),
                times.map(StepTime::count).orElse(0L),
                enough.map(StepTime::median).map(TimeTaken::of).orElse(null),
                enough.map(StepTime::p90).map(TimeTaken::of).orElse(null));
    }

    /** @return whether somebody waits here for longer than is good */
    public boolean stuck() {
        return overdue > 0 || slow > 0;
    }

    private static boolean isOverdue(WaitingStep step, LocalDate today) {
        return step.due().filter(due -> due.isBefore(today)).isPresent();
    }

    private static int slow(List<WaitingStep> open, Duration usual, Instant now) {
        return (int) open.stream()
                .filter(step -> Duration.between(step.openedAt(), now).compareTo(usual) > 0)
                .count();
    }

    private static Longest longest(WaitingStep step, LocalDate today) {
        return new Longest(
                step.caseName(),
                step.caseKey().ags().map(Ags::value).orElse(null),
                ChronoUnit.DAYS.between(CountyTime.dayOf(step.openedAt()), today));
    }
}
