package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Municipality.Association;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The matrix as somebody wants to see it: some of its rows, in an order, perhaps by Verwaltungsgemeinschaft.
 *
 * @param all what there is
 * @param shown what is left of it
 */
record MatrixView(Matrix all, Matrix shown, MatrixChoice choice) {

    private static final Comparator<Cell> BY_STATE = Comparator.comparing(Cell::state)
            .thenComparing(Cell::since, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    static MatrixView of(Matrix all, MatrixChoice choice) {
        List<MatrixRow> rows = all.rows().stream()
                .filter(row -> isOf(row, choice.association()))
                .filter(row -> choice.state()
                        .filter(state -> !isIn(row, state, choice.column()))
                        .isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        sort(rows, all, choice);
        return new MatrixView(all, new Matrix(all.columns(), rows), choice);
    }

    private static boolean isOf(MatrixRow row, String association) {
        return association.isEmpty() || keyOf(row).equals(association);
    }

    private static String keyOf(MatrixRow row) {
        return row.municipality().association().map(Association::key).orElse(MatrixChoice.NONE);
    }

    /** @param column the fact of the one that matters; empty for any */
    private static boolean isIn(MatrixRow row, CellState state, String column) {
        return row.cells().stream()
                .filter(cell -> column.isEmpty() || cell.column().fact().value().equals(column))
                .anyMatch(cell -> cell.state() == state);
    }

    /** @param rows in the order of their names, in which those stay that are equal otherwise */
    private static void sort(List<MatrixRow> rows, Matrix all, MatrixChoice choice) {
        Optional<Comparator<MatrixRow>> order = choice.sortsBySum()
                ? Optional.of(Comparator.comparingLong(MatrixRow::done))
                : all.column(choice.sort())
                        .map(column -> Comparator.comparing(
                                row -> row.cell(column.fact()).orElseThrow(), BY_STATE));
        order.map(by -> choice.descending() ? by.reversed() : by).ifPresent(rows::sort);
        if (order.isEmpty() && choice.descending()) {
            Collections.reverse(rows);
        }
    }

    /** More than a page shows cannot be grouped. */
    public boolean grouped() {
        return choice.grouped() && shown.size() <= Matrix.MOST;
    }

    /** @return those of one Verwaltungsgemeinschaft together, or all at once */
    public List<Group> groups() {
        if (!grouped()) {
            return List.of(new Group("", "", shown));
        }
        TreeMap<String, List<MatrixRow>> byName = shown.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.municipality()
                                .association()
                                .map(Association::name)
                                .orElse(""),
                        () -> new TreeMap<>(Collator.getInstance(Locale.GERMANY)),
                        Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        byName.forEach(
                (name, rows) -> groups.add(new Group(keyOf(rows.get(0)), name, new Matrix(shown.columns(), rows))));
        // those without one come first by name, but belong to the end
        Collections.rotate(groups, byName.containsKey("") ? -1 : 0);
        return groups;
    }

    public List<Association> associations() {
        return all.rows().stream()
                .flatMap(row -> row.municipality().association().stream())
                .distinct()
                .sorted(Comparator.comparing(Association::name, Collator.getInstance(Locale.GERMANY)))
                .toList();
    }

    /** @return the column that the map shows, null for all together */
    public MatrixColumn mapped() {
        return all.column(choice.column()).orElse(null);
    }

    /**
     * Some rows under a heading.
     *
     * @param key of the Verwaltungsgemeinschaft, as in an address
     * @param name of the Verwaltungsgemeinschaft; empty for those without one, and if there are no groups
     */
    record Group(String key, String name, Matrix matrix) {}
}
