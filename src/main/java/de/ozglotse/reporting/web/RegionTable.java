package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Region;
import java.util.List;

/**
 * More municipalities than anybody reads one by one: a row for each Land, or for each Kreis, in German order of their names.
 *
 * @param columns those of the matrix
 * @param current whether open steps are shown, too: what was waited for on an earlier day, nobody has kept
 */
record RegionTable(List<MatrixColumn> columns, List<RegionRow> rows, boolean current) {

    public RegionRow total() {
        return RegionRow.sum(null, rows, columns.size());
    }

    /** @return after how many days without movement a municipality stands still */
    public int stillAfter() {
        return WorkState.STILL_AFTER_DAYS;
    }

    /** @return whether a row is a Land and not a Kreis */
    public boolean ofLaender() {
        return rows.stream().map(RegionRow::region).anyMatch(Region::isLand);
    }
}
