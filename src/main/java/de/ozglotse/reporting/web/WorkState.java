package de.ozglotse.reporting.web;

import de.ozglotse.begleitung.Ending;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.reporting.Stillness;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What is to be done for municipalities: by whom, where nothing moves, and where nothing is to be done any more.
 *
 * @param deciding open steps of those who decide
 * @param ended municipalities that count although their Begleitung has ended
 * @param still municipalities without movement, the longest first; none where only their number is known
 * @param unmoved how many are without movement
 * @param balls who has how many open steps
 */
record WorkState(List<WaitingStep> deciding, List<Ended> ended, List<Still> still, long unmoved, List<Ball> balls) {

    /** After how many days without movement a municipality stands still. */
    static final int STILL_AFTER_DAYS = Stillness.AFTER_DAYS;

    static final String DECIDING_GROUP = "lenkungsgruppe";

    /** @param county the county's own open steps */
    static WorkState of(Matrix matrix, List<WaitingStep> county, LocalDate today) {
        List<WaitingStep> steps =
                matrix.rows().stream().flatMap(row -> row.steps().stream()).toList();
        List<Still> still = still(matrix, today);
        return new WorkState(
                Stream.concat(county.stream(), steps.stream())
                        .filter(step -> step.group().equals(DECIDING_GROUP))
                        .toList(),
                matrix.rows().stream()
                        .filter(row -> row.ending() != null)
                        .map(row -> new Ended(row.municipality(), row.ending()))
                        .filter(Ended::counts)
                        .toList(),
                still,
                still.size(),
                Arrays.stream(StepLine.Turn.values())
                        .map(turn -> Ball.of(turn, steps, today))
                        .toList());
    }

    private static List<Still> still(Matrix matrix, LocalDate today) {
        return matrix.rows().stream()
                .flatMap(row -> daysWithoutMovement(row, today).stream().mapToObj(days -> new Still(row, days)))
                .filter(still -> Stillness.isReached(still.days()))
                .sorted(Comparator.comparingLong(Still::days).reversed())
                .toList();
    }

    /** @return empty if nothing is to be done there */
    static OptionalLong daysWithoutMovement(MatrixRow row, LocalDate today) {
        return Stillness.days(
                row.steps().stream().map(step -> CountyTime.dayOf(step.openedAt())),
                row.cells().stream().filter(Cell::done).map(Cell::since),
                today);
    }

    /** A municipality without movement, and since how many days. */
    record Still(MatrixRow row, long days) {}

    /** A municipality whose Begleitung has ended, and how. */
    record Ended(Municipality municipality, Ending ending) {

        /** @return whether it counts all the same */
        boolean counts() {
            return !ending.kind().isMerger();
        }
    }

    /**
     * Whose turn it is.
     *
     * @param municipalities how many of them wait for this side
     * @param median within how many days half of the steps were opened; 0 if there are none
     */
    record Ball(StepLine.Turn turn, long steps, long municipalities, long median, long longest) {

        static Ball of(StepLine.Turn turn, List<WaitingStep> all, LocalDate today) {
            List<WaitingStep> theirs =
                    all.stream().filter(step -> StepLine.turnOf(step) == turn).toList();
            long[] days = theirs.stream()
                    .mapToLong(step -> ChronoUnit.DAYS.between(CountyTime.dayOf(step.openedAt()), today))
                    .sorted()
                    .toArray();
            return new Ball(
                    turn,
                    days.length,
                    theirs.stream().map(WaitingStep::caseKey).distinct().count(),
                    days.length == 0 ? 0 : days[days.length / 2],
                    days.length == 0 ? 0 : days[days.length - 1]);
        }
    }
}
