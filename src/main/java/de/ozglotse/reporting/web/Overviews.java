package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.FactHolders;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkOverview;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows an area in a matrix if somebody can read it, and its parts otherwise. */
@Component
class Overviews {

    private final Matrices matrices;
    private final RegionTables regions;
    private final FactHistory history;
    private final FactHolders holders;
    private final WorkOverview work;
    private final CountyMap map;

    Overviews(
            Matrices matrices,
            RegionTables regions,
            FactHistory history,
            FactHolders holders,
            WorkOverview work,
            CountyMap map) {
        this.matrices = matrices;
        this.regions = regions;
        this.history = history;
        this.holders = holders;
        this.work = work;
        this.map = map;
    }

    /**
     * @param current whether the sight is that of now
     * @param state null before a quarter was opened
     */
    Overview of(Area area, Sight sight, boolean current, QuarterState state, MatrixChoice choice) {
        if (area.divided() > 0) {
            RegionTable table = regions.of(area, sight, current);
            WorkState waiting = current && area.region() == null ? regions.workState(table, sight.day()) : null;
            return new Overview(ProgressPage.of(state, table), table, null, null, waiting);
        }
        Matrix matrix = current ? current(area) : past(area, sight);
        MatrixView view = MatrixView.of(matrix, choice);
        CountyMap.View drawn = map.of(matrix, view.mapped(), null);
        return new Overview(
                ProgressPage.of(state, matrix, sight.day()),
                null,
                view,
                drawn.areas().isEmpty() ? null : drawn,
                current ? WorkState.of(matrix, ofCounty(area), sight.day()) : null);
    }

    private Matrix current(Area area) {
        return area.region() == null ? matrices.current() : matrices.current(cases(area));
    }

    /** Of a part of all municipalities, only their lines of the ledger are read. */
    private Matrix past(Area area, Sight sight) {
        if (area.region() == null) {
            return matrices.asOf(history.proofs(sight), sight);
        }
        List<Municipality> towns = matrices.existing(sight).stream()
                .filter(town -> area.contains(town.ags().value()))
                .toList();
        return matrices.asOf(towns, holders.proofs(cases(area), sight), sight);
    }

    private List<WorkOverview.WaitingStep> ofCounty(Area area) {
        return area.region() == null ? work.of(CaseKey.COUNTY) : List.of();
    }

    private static Set<CaseKey> cases(Area area) {
        return area.municipalities().stream()
                .map(municipality -> CaseKey.of(municipality.ags()))
                .collect(Collectors.toSet());
    }
}
