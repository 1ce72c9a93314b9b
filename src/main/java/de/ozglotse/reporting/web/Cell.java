package de.ozglotse.reporting.web;

import java.time.LocalDate;

/**
 * A municipality in one column of the matrix.
 *
 * @param since when the fact became true, null if it does not hold
 */
record Cell(MatrixColumn column, CellState state, LocalDate since) {

    public boolean done() {
        return state == CellState.ERLEDIGT;
    }
}
