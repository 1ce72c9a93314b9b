package de.ozglotse.reporting.web;

import de.ozglotse.shared.FactType;
import java.util.List;
import java.util.Optional;

/** All municipalities and how far each is. */
record Matrix(List<MatrixColumn> columns, List<MatrixRow> rows) {

    /** No page shows more rows: with all of a Land it would be some megabytes long. */
    static final int MOST = 250;

    /** @return the first rows, all of a Landkreis */
    public List<MatrixRow> shown() {
        return rows.subList(0, Math.min(rows.size(), MOST));
    }

    public int size() {
        return rows.size();
    }

    /** @return for each column, how many municipalities are done with it */
    public List<Long> totals() {
        return columns.stream()
                .map(column -> rows.stream()
                        .filter(row ->
                                row.cell(column.fact()).filter(Cell::done).isPresent())
                        .count())
                .toList();
    }

    /** @return all municipalities and one step */
    Matrix only(MatrixColumn column) {
        return new Matrix(
                List.of(column), rows.stream().map(row -> row.only(column)).toList());
    }

    public Optional<MatrixRow> row(String ags) {
        return rows.stream().filter(row -> row.ags().equals(ags)).findFirst();
    }

    /** @param fact what the column shows, as it stands in an address */
    Optional<MatrixColumn> column(String fact) {
        return columns.stream()
                .filter(column -> column.fact().value().equals(fact))
                .findFirst();
    }

    public Optional<MatrixColumn> column(FactType fact) {
        return columns.stream().filter(column -> column.fact().equals(fact)).findFirst();
    }
}
