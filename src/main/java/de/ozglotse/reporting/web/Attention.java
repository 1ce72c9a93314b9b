package de.ozglotse.reporting.web;

import de.ozglotse.begleitung.Ending;
import de.ozglotse.okr.Assessment;
import de.ozglotse.okr.CheckIns.LatestCheckIn;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What management should look at: what needs a decision, what stands still, and who has the ball.
 *
 * @param tasks open tasks of those who decide
 * @param unlikely key results whose target will probably not be reached in time
 * @param critical numbers and titles of key results that people judge as critical
 * @param ended municipalities that count although their Begleitung has ended
 * @param still municipalities without movement, the longest first
 * @param balls who has how many open steps
 */
record Attention(
        List<WaitingStep> tasks,
        List<KeyResultOutlook> unlikely,
        List<KeyResultView> critical,
        List<MatrixRow> ended,
        List<Still> still,
        List<Ball> balls) {

    private static final int STILL_AFTER_DAYS = 30;

    private static final String DECIDING_GROUP = "lenkungsgruppe";
    private static final double UNLIKELY = 0.5;

    /** @param county the county's own open steps */
    static Attention of(
            Matrix matrix,
            List<WaitingStep> county,
            Collection<KeyResultOutlook> outlooks,
            List<KeyResultView> keyResults,
            Map<String, LatestCheckIn> checkIns,
            LocalDate today) {
        List<WaitingStep> steps =
                matrix.rows().stream().flatMap(row -> row.steps().stream()).toList();
        return new Attention(
                Stream.concat(county.stream(), steps.stream())
                        .filter(step -> step.group().equals(DECIDING_GROUP))
                        .toList(),
                outlooks.stream().filter(Attention::isUnlikely).toList(),
                keyResults.stream()
                        .filter(keyResult -> checkIns.containsKey(keyResult.code())
                                && checkIns.get(keyResult.code()).assessment() == Assessment.KRITISCH)
                        .toList(),
                matrix.rows().stream()
                        .filter(row -> row.ending() != null && row.ending().kind() != Ending.Kind.ZUSAMMENGESCHLOSSEN)
                        .toList(),
                still(matrix, today),
                Arrays.stream(StepLine.Turn.values())
                        .map(turn -> Ball.of(turn, steps, today))
                        .toList());
    }

    public boolean nothingToDecide() {
        return tasks.isEmpty() && unlikely.isEmpty() && critical.isEmpty() && ended.isEmpty();
    }

    /** @return after how many days without movement a municipality stands still */
    public int stillAfter() {
        return STILL_AFTER_DAYS;
    }

    private static boolean isUnlikely(KeyResultOutlook outlook) {
        return outlook.forecast() != null
                && outlook.forecast().outlook() != null
                && outlook.forecast().outlook().probability() < UNLIKELY;
    }

    private static List<Still> still(Matrix matrix, LocalDate today) {
        return matrix.rows().stream()
                .filter(row -> !row.steps().isEmpty())
                .map(row -> new Still(row, ChronoUnit.DAYS.between(lastMovement(row), today)))
                .filter(still -> still.days() >= STILL_AFTER_DAYS)
                .sorted(Comparator.comparingLong(Still::days).reversed())
                .toList();
    }

    /** The newest fact, or the newest step that was opened. */
    private static LocalDate lastMovement(MatrixRow row) {
        return Stream.concat(
                        row.steps().stream().map(step -> CountyTime.dayOf(step.openedAt())),
                        row.cells().stream().filter(Cell::done).map(Cell::since))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A municipality without movement, and since how many days. */
    record Still(MatrixRow row, long days) {}

    /**
     * Whose turn it is.
     *
     * @param municipalities how many of them wait for this side
     * @param median within how many days half of the steps were opened; 0 if there are none
     */
    record Ball(StepLine.Turn turn, int steps, long municipalities, long median, long longest) {

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
