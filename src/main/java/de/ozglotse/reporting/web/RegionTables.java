package de.ozglotse.reporting.web;

import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.begleitung.Ending;
import de.ozglotse.municipality.Region;
import de.ozglotse.okr.FactsByKreis;
import de.ozglotse.okr.FactsByKreis.Counted;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.WorkByKreis;
import de.ozglotse.tasklist.WorkByKreis.SideTally;
import de.ozglotse.tasklist.WorkByKreis.Tally;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws up the table of Länder or Kreise from what the database has counted in each Kreis. */
@Component
class RegionTables {

    /** As many of the steps that wait for a decision are named. */
    private static final int MOST_DECISIONS = 10;

    private final MatrixCatalogue catalogue;
    private final Areas areas;
    private final FactsByKreis facts;
    private final WorkByKreis work;
    private final StillStanding standing;
    private final Begleitungen begleitungen;

    RegionTables(
            MatrixCatalogue catalogue,
            Areas areas,
            FactsByKreis facts,
            WorkByKreis work,
            StillStanding standing,
            Begleitungen begleitungen) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.facts = facts;
        this.work = work;
        this.standing = standing;
        this.begleitungen = begleitungen;
    }

    /**
     * @param area one that is divided
     * @param current whether the sight is that of now
     */
    RegionTable of(Area area, Sight sight, boolean current) {
        List<Counted> counted = facts.counted(sight, shown()).stream()
                .filter(kreis -> area.contains(kreis.key()))
                .toList();
        LocalDate limit = sight.day().minusDays(WorkState.STILL_AFTER_DAYS);
        Map<String, Tally> tallies = current ? work.tallies(limit) : Map.of();
        Set<CaseKey> still =
                tallies.values().stream().anyMatch(tally -> tally.unmoved() > 0) ? standing.on(sight.day()) : Set.of();
        Map<String, List<RegionRow>> rows = counted.stream()
                .collect(Collectors.groupingBy(
                        kreis -> kreis.key().substring(0, area.divided()),
                        Collectors.mapping(
                                kreis -> row(kreis, tallies.getOrDefault(kreis.key(), Tally.NOTHING), still),
                                Collectors.toList())));
        List<RegionRow> regions = areas.regions().stream()
                .filter(region -> rows.containsKey(region.key()))
                .map(region -> RegionRow.sum(
                        region, rows.get(region.key()), catalogue.columns().size()))
                .toList();
        return new RegionTable(catalogue.columns(), regions, current);
    }

    /** @param table of all municipalities */
    WorkState workState(RegionTable table, LocalDate today) {
        Map<CaseKey, Ending> ended = begleitungen.ended();
        List<SideTally> sides = work.sides();
        return new WorkState(
                work.ofGroup(WorkState.DECIDING_GROUP, MOST_DECISIONS),
                areas.whole().municipalities().stream()
                        .filter(town -> ended.containsKey(CaseKey.of(town.ags())))
                        .map(town -> new WorkState.Ended(town, ended.get(CaseKey.of(town.ags()))))
                        .filter(WorkState.Ended::counts)
                        .toList(),
                List.of(),
                table.total().still(),
                Arrays.stream(StepLine.Turn.values())
                        .map(turn -> ball(turn, sides, today))
                        .toList());
    }

    private List<FactType> shown() {
        return catalogue.columns().stream().map(MatrixColumn::fact).toList();
    }

    private RegionRow row(Counted kreis, Tally tally, Set<CaseKey> still) {
        return new RegionRow(
                new Region(kreis.key(), ""),
                kreis.municipalities().size(),
                catalogue.columns().stream()
                        .map(column -> kreis.holding().getOrDefault(column.fact(), 0L))
                        .toList(),
                tally.waiting(),
                tally.overdue(),
                kreis.municipalities().stream().filter(still::contains).count());
    }

    private static WorkState.Ball ball(StepLine.Turn turn, List<SideTally> sides, LocalDate today) {
        return sides.stream()
                .filter(side -> turnOf(side) == turn)
                .findFirst()
                .map(side -> new WorkState.Ball(
                        turn,
                        side.steps(),
                        side.municipalities(),
                        ChronoUnit.DAYS.between(CountyTime.dayOf(side.median()), today),
                        ChronoUnit.DAYS.between(CountyTime.dayOf(side.first()), today)))
                .orElseGet(() -> new WorkState.Ball(turn, 0, 0, 0, 0));
    }

    private static StepLine.Turn turnOf(SideTally side) {
        if (side.townHall()) {
            return StepLine.Turn.RATHAUS;
        }
        return side.thirdParty() ? StepLine.Turn.DRITTE : StepLine.Turn.LANDRATSAMT;
    }
}
