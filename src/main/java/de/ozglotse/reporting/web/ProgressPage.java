package de.ozglotse.reporting.web;

import de.ozglotse.okr.CountingRule;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.shared.FactType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page of the quarter's progress shows.
 *
 * @param tiles the counted key results in large figures
 * @param marks for each column of the matrix the number of its key result, 0 if it counts for none
 * @param missing the lists of municipalities that an important fact is missing of
 * @param municipalities how many there are
 * @param waitingForTownHall how many of them wait for their town hall
 * @param overdue how many of them are overdue
 */
record ProgressPage(
        List<ObjectiveView> objectives,
        List<Tile> tiles,
        List<Integer> marks,
        List<Missing> missing,
        long municipalities,
        long waitingForTownHall,
        long overdue) {

    /** @param state null before a quarter was opened */
    static ProgressPage of(QuarterState state, Matrix matrix, LocalDate today) {
        return of(
                state,
                matrix.columns(),
                matrix.columns().stream()
                        .filter(column -> column.missing() != null)
                        .map(column -> Missing.of(column, matrix, today))
                        .toList(),
                new RegionRow(
                        null,
                        matrix.size(),
                        List.of(),
                        matrix.rows().stream()
                                .filter(MatrixRow::waitsForTownHall)
                                .count(),
                        matrix.rows().stream()
                                .filter(row -> isOverdue(row, today))
                                .count(),
                        0));
    }

    /** @param table of all municipalities; who lacks what stands further down, at the Kreis */
    static ProgressPage of(QuarterState state, RegionTable table) {
        return of(state, table.columns(), List.of(), table.total());
    }

    private static ProgressPage of(
            QuarterState state, List<MatrixColumn> columns, List<Missing> missing, RegionRow total) {
        List<ObjectiveProgress> objectives = state == null ? List.of() : state.objectives();
        List<KeyResultProgress> counted = objectives.stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.fact().isPresent())
                .toList();
        Map<FactType, Integer> numbers = new HashMap<>();
        counted.forEach(keyResult -> numbers.putIfAbsent(keyResult.fact().orElseThrow(), keyResult.number()));
        return new ProgressPage(
                objectives.stream().map(each -> ObjectiveView.of(each, state)).toList(),
                counted.stream().map(keyResult -> Tile.of(keyResult, columns)).toList(),
                columns.stream()
                        .map(column -> numbers.getOrDefault(column.fact(), 0))
                        .toList(),
                missing,
                total.municipalities(),
                total.waiting(),
                total.overdue());
    }

    /** Whether any step should have been done, also one that leads to no column: so it is counted for regions, too. */
    private static boolean isOverdue(MatrixRow row, LocalDate today) {
        return row.steps().stream()
                .anyMatch(step -> step.due().filter(today::isAfter).isPresent());
    }

    public long met() {
        return objectives.stream().mapToLong(ObjectiveView::met).sum();
    }

    public long keyResults() {
        return objectives.stream()
                .mapToLong(objective -> objective.keyResults().size())
                .sum();
    }

    /** A counted key result in large figures, named like its column of the matrix. */
    record Tile(String label, boolean ofCounty, KeyResultView keyResult) {

        static Tile of(KeyResultProgress keyResult, List<MatrixColumn> columns) {
            String label = keyResult
                    .fact()
                    .flatMap(fact -> columns.stream()
                            .filter(column -> column.fact().equals(fact))
                            .findFirst())
                    .map(MatrixColumn::label)
                    .orElse(keyResult.title());
            boolean ofCounty = keyResult
                    .counting()
                    .filter(CountingRule.GEGENSTAENDE::equals)
                    .isPresent();
            return new Tile(label, ofCounty, KeyResultView.of(keyResult));
        }

        /** @return key of the sentence that says how much is missing */
        public String missingKey() {
            if (keyResult.open()) {
                return "reporting.progress.tile.open";
            }
            return ofCounty ? "reporting.progress.tile.missing-results" : "reporting.progress.tile.missing";
        }
    }

    /**
     * The municipalities that a fact is missing of.
     *
     * @param waiting the most urgent ones, the most urgent first
     * @param number how many there are
     */
    record Missing(MatrixColumn column, List<Waiting> waiting, int number) {

        private static final int MOST = 50;

        public String heading() {
            return column.missing();
        }

        public int more() {
            return number - waiting.size();
        }

        static Missing of(MatrixColumn column, Matrix matrix, LocalDate today) {
            List<Waiting> waiting = matrix.rows().stream()
                    .filter(row -> row.cell(column.fact()).filter(Cell::done).isEmpty())
                    .map(row -> Waiting.of(row, column.process(), today))
                    .sorted(Comparator.comparing(Waiting::state))
                    .toList();
            return new Missing(column, waiting.subList(0, Math.min(waiting.size(), MOST)), waiting.size());
        }
    }
}
