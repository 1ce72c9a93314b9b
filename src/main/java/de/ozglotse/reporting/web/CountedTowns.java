package de.ozglotse.reporting.web;

import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.begleitung.Ending;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.PopulationHistory;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.AsOf;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WaitingLists;
import de.ozglotse.tasklist.WaitingLists.Wanted;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the municipalities that a number counts; only those that a page shows are looked at more closely. */
@Component
class CountedTowns {

    private final Municipalities municipalities;
    private final PopulationHistory population;
    private final WaitingLists waiting;
    private final StillStanding standing;
    private final Begleitungen begleitungen;
    private final Matrices matrices;

    CountedTowns(
            Municipalities municipalities,
            PopulationHistory population,
            WaitingLists waiting,
            StillStanding standing,
            Begleitungen begleitungen,
            Matrices matrices) {
        this.municipalities = municipalities;
        this.population = population;
        this.waiting = waiting;
        this.standing = standing;
        this.begleitungen = begleitungen;
        this.matrices = matrices;
    }

    /** @return in the order of their names */
    List<Municipality> of(TownState state, ListChoice list, Sight sight) {
        Set<CaseKey> wanted = switch (state) {
            case ALLE -> all(list, sight);
            case RUHT -> standing.on(sight.day());
            case BEENDET -> ended();
            case RATHAUS, LANDRATSAMT, DRITTE, UEBERFAELLIG ->
                waiting.byCase(wanted(state, list)).keySet();
        };
        return municipalities.all().stream()
                .filter(town -> list.covers(town.ags().value()))
                .filter(town -> wanted.contains(CaseKey.of(town.ags())))
                .toList();
    }

    /** With a process, those for whom a step of it is open. */
    private Set<CaseKey> all(ListChoice list, Sight sight) {
        return list.get("ablauf").isPresent()
                ? waiting.byCase(wanted(TownState.ALLE, list)).keySet()
                : population.dated(sight.knownAt()).on(sight.day());
    }

    private static Wanted wanted(TownState state, ListChoice list) {
        return new Wanted(
                list.area(),
                state.side(),
                Optional.empty(),
                state == TownState.UEBERFAELLIG,
                list.get("ablauf"),
                Optional.empty());
    }

    private Set<CaseKey> ended() {
        Map<CaseKey, Ending> ended = begleitungen.ended();
        return ended.entrySet().stream()
                .filter(each -> !each.getValue().kind().isMerger())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** @return the same page with what is open there; nothing of that for an earlier day */
    PageOf<Line> shown(PageOf<Municipality> page, TownState state, AsOf asOf) {
        Map<String, MatrixRow> rows = asOf.isPast()
                ? Map.of()
                : matrices
                        .of(page.rows().stream()
                                .map(town -> CaseKey.of(town.ags()))
                                .collect(Collectors.toSet()))
                        .rows()
                        .stream()
                        .collect(Collectors.toMap(MatrixRow::ags, row -> row));
        return page.showing(page.rows().stream()
                .map(town -> Line.of(
                        rows.getOrDefault(town.ags().value(), new MatrixRow(town, List.of(), List.of(), null)),
                        state,
                        asOf.day()))
                .toList());
    }

    /**
     * A municipality.
     *
     * @param steps how many of its open steps make it one of them
     * @param first the most urgent of these; null if none is open
     * @param days since when nothing has moved; null if nothing is open
     */
    record Line(MatrixRow row, long steps, Waiting first, Long days) {

        static Line of(MatrixRow row, TownState state, LocalDate today) {
            List<WaitingStep> those = row.steps().stream()
                    .filter(step -> state.side().isEmpty()
                            || StepLine.turnOf(step).name().equals(state.name()))
                    .filter(step -> state != TownState.UEBERFAELLIG
                            || step.due().filter(today::isAfter).isPresent())
                    .toList();
            MatrixRow shown = new MatrixRow(row.municipality(), row.cells(), those, row.ending());
            return new Line(
                    shown,
                    those.size(),
                    those.isEmpty() ? null : Waiting.of(shown, null, today),
                    WorkState.daysWithoutMovement(row, today).stream()
                            .boxed()
                            .findFirst()
                            .orElse(null));
        }

        public String ags() {
            return row.ags();
        }

        public String name() {
            return row.name();
        }
    }
}
