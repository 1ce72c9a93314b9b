package de.ozglotse.reporting.web;

import de.ozglotse.begleitung.Ending;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.util.List;
import java.util.Optional;

/**
 * A municipality with its state in every column and what it waits for.
 *
 * @param ending how its Begleitung ended, or null
 */
record MatrixRow(Municipality municipality, List<Cell> cells, List<WaitingStep> steps, Ending ending) {

    public String ags() {
        return municipality.ags().value();
    }

    public String name() {
        return municipality.name();
    }

    public long done() {
        return cells.stream().filter(Cell::done).count();
    }

    public Optional<Cell> cell(FactType fact) {
        return cells.stream().filter(cell -> cell.column().fact().equals(fact)).findFirst();
    }

    MatrixRow only(MatrixColumn column) {
        return new MatrixRow(municipality, cell(column.fact()).stream().toList(), steps, ending);
    }

    public boolean waitsForTownHall() {
        return steps.stream().anyMatch(WaitingStep::withTownHall);
    }
}
