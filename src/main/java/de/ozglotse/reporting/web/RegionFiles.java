package de.ozglotse.reporting.web;

import de.ozglotse.office.Columns;
import de.ozglotse.office.Table;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.NotFound;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the table of Länder or Kreise, or the matrix of one of them, with the same rows as its page. */
@Controller
class RegionFiles {

    static final String WHOLE = "/fortschritt/gebiete";

    private final Areas areas;
    private final Overviews overviews;
    private final MatrixTables matrices;
    private final MessageSource messages;

    RegionFiles(Areas areas, Overviews overviews, MatrixTables matrices, MessageSource messages) {
        this.areas = areas;
        this.overviews = overviews;
        this.matrices = matrices;
        this.messages = messages;
    }

    @GetMapping(WHOLE + ".{format:csv|xlsx}")
    Table whole(AsOf asOf, @RequestParam Map<String, String> parameters) {
        return table(areas.whole(), message("reporting.progress.matrix"), asOf, parameters);
    }

    @GetMapping({WHOLE + "/{key}.csv", WHOLE + "/{key}.xlsx"})
    Table part(@PathVariable String key, AsOf asOf, @RequestParam Map<String, String> parameters) {
        Area area = areas.find(key).orElseThrow(() -> new NotFound("No municipality is served in " + key));
        return table(area, area.region().name(), asOf, parameters);
    }

    private Table table(Area area, String name, AsOf asOf, Map<String, String> parameters) {
        MatrixChoice choice = MatrixChoice.of(WHOLE, parameters);
        Overview overview = overviews.of(area, Sight.of(asOf), !asOf.isPast(), null, choice);
        return overview.regions() == null
                ? matrices.of(overview.view().all(), choice)
                : regions(overview.regions(), name);
    }

    private Table regions(RegionTable table, String name) {
        Columns<RegionRow> columns = new Columns<RegionRow>(messages)
                .text("reporting.regions.key", row -> row.region().key())
                .text(
                        table.ofLaender() ? "reporting.regions.head.land" : "reporting.regions.head.kreis",
                        row -> row.region().name())
                .number("reporting.regions.municipalities", RegionRow::municipalities);
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            columns.numberHeaded(
                    table.columns().get(i).label(), row -> row.done().get(column));
        }
        if (table.current()) {
            columns.number("reporting.regions.waiting", RegionRow::waiting)
                    .number("reporting.regions.overdue", RegionRow::overdue)
                    .number("reporting.export.unmoved", RegionRow::still);
        }
        return columns.table(name, table.rows());
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
