package de.ozglotse.reporting.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How long a municipality took for each step, beside the median of all. There is no order among municipalities.
 *
 * @param lines one for each step that has a step of its process before it
 */
record Durations(List<Line> lines) {

    private static final Set<CellState> IN_PROGRESS =
            Set.of(CellState.UEBERFAELLIG, CellState.WARTET_AUF_RATHAUS, CellState.IN_ARBEIT);

    static Durations of(Matrix all, MatrixRow row, LocalDate today) {
        return new Durations(IntStream.range(1, all.columns().size())
                .filter(i -> all.columns()
                        .get(i)
                        .process()
                        .equals(all.columns().get(i - 1).process()))
                .mapToObj(i -> line(all, row, i, today))
                .toList());
    }

    private static Line line(Matrix all, MatrixRow row, int column, LocalDate today) {
        long[] days = all.rows().stream()
                .flatMap(each -> days(each, column).stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        boolean isNext = IN_PROGRESS.contains(row.cells().get(column).state());
        return new Line(
                all.columns().get(column).label(),
                days(row, column).orElse(null),
                since(row, column)
                        .filter(before -> isNext)
                        .map(before -> ChronoUnit.DAYS.between(before, today))
                        .orElse(null),
                days.length == 0 ? null : days[days.length / 2]);
    }

    /** @return from the last step before it that holds */
    private static Optional<Long> days(MatrixRow row, int column) {
        Cell cell = row.cells().get(column);
        return cell.done()
                ? since(row, column).map(before -> Math.max(0, ChronoUnit.DAYS.between(before, cell.since())))
                : Optional.empty();
    }

    private static Optional<LocalDate> since(MatrixRow row, int column) {
        String process = row.cells().get(column).column().process();
        return IntStream.iterate(column - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(i -> row.cells().get(i))
                .filter(cell -> cell.column().process().equals(process) && cell.done())
                .map(Cell::since)
                .findFirst();
    }

    /**
     * One step.
     *
     * @param days null if it is not done
     * @param waits since how many days it is this municipality's next step; null if it is not
     * @param median of all municipalities; null if none has done it
     */
    record Line(String step, Long days, Long waits, Long median) {}
}
