package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Municipality.Association;
import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.NotFound;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the matrix as a table: what the page's filters leave of it, in the page's order, or one row in full. */
@Controller
class MatrixTables {

    private final MatrixOfDay matrices;
    private final MessageSource messages;

    MatrixTables(MatrixOfDay matrices, MessageSource messages) {
        this.matrices = matrices;
        this.messages = messages;
    }

    @GetMapping("/fortschritt.{format:csv|xlsx}")
    Table matrix(AsOf asOf, @RequestParam Map<String, String> parameters) {
        return of(matrices.of(asOf), MatrixChoice.of("/fortschritt", parameters));
    }

    Table of(Matrix matrix, MatrixChoice choice) {
        Columns<MatrixRow> columns = new Columns<MatrixRow>(messages)
                .text("reporting.export.ags", MatrixRow::ags)
                .text("reporting.evidence.municipality", MatrixRow::name)
                .text(
                        "reporting.municipality.neighbours",
                        row -> row.municipality()
                                .association()
                                .map(Association::name)
                                .orElse(null));
        for (MatrixColumn column : matrix.columns()) {
            Function<MatrixRow, Cell> cell = row -> row.cell(column.fact()).orElseThrow();
            columns.wordHeaded(column.label(), row -> cell.apply(row).state().messageKey())
                    .dayHeaded(since(column), row -> cell.apply(row).since());
        }
        return columns.number("reporting.progress.matrix.sum", MatrixRow::done)
                .table(
                        message("reporting.progress.matrix"),
                        MatrixView.of(matrix, choice).shown().rows());
    }

    /** One municipality, beside the median of all; there is no order among municipalities. */
    @GetMapping("/gemeinden/{ags:[0-9]{8}}.{format:csv|xlsx}")
    Table municipality(@PathVariable String ags) {
        Matrix all = matrices.now();
        MatrixRow row = all.row(ags).orElseThrow(() -> new NotFound("No municipality has this AGS"));
        Map<String, Durations.Line> durations = Durations.of(all, row, matrices.today()).lines().stream()
                .collect(Collectors.toMap(Durations.Line::step, Function.identity()));
        Function<Cell, Optional<Durations.Line>> line =
                cell -> Optional.ofNullable(durations.get(cell.column().label()));
        return new Columns<Cell>(messages)
                .text("reporting.durations.step", cell -> cell.column().label())
                .word("reporting.evidence.state", cell -> cell.state().messageKey())
                .day("reporting.evidence.since", Cell::since)
                .number(
                        "reporting.export.days",
                        cell -> line.apply(cell).map(Durations.Line::days).orElse(null))
                .number(
                        "reporting.export.median",
                        cell -> line.apply(cell).map(Durations.Line::median).orElse(null))
                .table(row.name(), row.cells());
    }

    private String since(MatrixColumn column) {
        return messages.getMessage("reporting.export.since", new Object[] {column.label()}, Locale.GERMANY);
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
