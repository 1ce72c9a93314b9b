package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Region;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the municipalities of a Land or Kreis are: a row of the table, and of the table that people take along.
 *
 * @param region null for the sum of all rows
 * @param done for each column of the matrix, how many municipalities are done with it
 * @param waiting how many wait for their town hall
 * @param overdue how many have a step that should have been done
 * @param still how many have not moved for 30 days
 */
record RegionRow(Region region, long municipalities, List<Long> done, long waiting, long overdue, long still) {

    private static final double BAR = 60;

    /** @return how much of the bar of a column is filled, of 60 units */
    public String bar(int column) {
        double filled = municipalities == 0 ? 0 : BAR * done.get(column) / municipalities;
        return String.valueOf(Math.round(filled * 10) / 10.0);
    }

    /** @param columns how many columns the matrix has */
    static RegionRow sum(Region region, Collection<RegionRow> rows, int columns) {
        return new RegionRow(
                region,
                rows.stream().mapToLong(RegionRow::municipalities).sum(),
                IntStream.range(0, columns)
                        .mapToObj(column -> rows.stream()
                                .mapToLong(row -> row.done().get(column))
                                .sum())
                        .toList(),
                rows.stream().mapToLong(RegionRow::waiting).sum(),
                rows.stream().mapToLong(RegionRow::overdue).sum(),
                rows.stream().mapToLong(RegionRow::still).sum());
    }
}
