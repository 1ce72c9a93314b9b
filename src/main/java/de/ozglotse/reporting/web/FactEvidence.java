package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.Municipality.Association;
import de.ozglotse.municipality.MunicipalityOverview;
import de.ozglotse.notes.NotesDesk;
import de.ozglotse.notes.NotesView.FileLine;
import de.ozglotse.okr.FactHistory.Proof;
import de.ozglotse.okr.FactHolders;
import de.ozglotse.okr.PopulationHistory;
import de.ozglotse.okr.Sight;
import de.ozglotse.okr.Witnesses.Witness;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.WaitingLists;
import de.ozglotse.tasklist.WaitingLists.Urgency;
import de.ozglotse.tasklist.WaitingLists.Wanted;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds those for whom a fact holds, with what proves it, and those who lack it, with what they wait for. The database says
 * who they are; proofs, files and steps are read for those that a page shows.
 */
@Component
class FactEvidence {

    /** The parameter that counts the pages of those who lack it. */
    static final String MISSING_PAGE = "offen";

    static final String ASSOCIATION = "verband";

    /** A question to the database names no more municipalities. */
    private static final int MOST_AT_ONCE = 1000;

    private final FactHolders holders;
    private final PopulationHistory population;
    private final Municipalities municipalities;
    private final MatrixCatalogue catalogue;
    private final WaitingLists waiting;
    private final WorkOverview work;
    private final NotesDesk notes;

    FactEvidence(
            FactHolders holders,
            PopulationHistory population,
            Municipalities municipalities,
            MatrixCatalogue catalogue,
            WaitingLists waiting,
            WorkOverview work,
            NotesDesk notes) {
        this.holders = holders;
        this.population = population;
        this.municipalities = municipalities;
        this.catalogue = catalogue;
        this.waiting = waiting;
        this.work = work;
        this.notes = notes;
    }

    /**
     * What somebody wants to see the evidence of.
     *
     * @param past whether the day is past: what was waited for then, nobody has kept
     * @param whole whether all rows are wanted, not those of a page
     * @param named whether contacts in the town halls are named
     * @param quarterEnd of the quarter that it counts for, or null
     */
    record Asked(
            FactType type,
            Sight sight,
            boolean past,
            boolean whole,
            boolean named,
            LocalDate quarterEnd,
            ListChoice list) {

        LocalDate day() {
            return sight.day();
        }
    }

    /**
     * Those for whom it holds, and those who lack it.
     *
     * @param past whether nobody knows what was waited for
     */
    record Found(PageOf<ProofLine> counted, PageOf<Waiting> missing, ListChoice list, boolean past) {}

    Found of(Asked asked) {
        Set<CaseKey> members = population.dated(asked.sight().knownAt()).on(asked.day());
        Set<CaseKey> holding = holders.holding(asked.type(), asked.sight());
        List<Municipality> wanted = municipalities.all().stream()
                .filter(town -> members.contains(keyOf(town)))
                .filter(town -> asked.list().covers(town.ags().value()))
                .filter(town -> isIn(town, asked.list()))
                .toList();
        List<Municipality> counted =
                wanted.stream().filter(town -> holding.contains(keyOf(town))).toList();
        List<Municipality> missing =
                wanted.stream().filter(town -> !holding.contains(keyOf(town))).toList();
        return new Found(proofs(counted, asked), missing(missing, asked), asked.list(), asked.past());
    }

    private static boolean isIn(Municipality town, ListChoice list) {
        return list.get(ASSOCIATION)
                .filter(key -> !town.association()
                        .map(Association::key)
                        .orElse(MunicipalityOverview.ALONE)
                        .equals(key))
                .isEmpty();
    }

    private PageOf<ProofLine> proofs(List<Municipality> counted, Asked asked) {
        PageOf<Municipality> shown = page(counted, ListChoice.PAGE, asked);
        Map<CaseKey, Proof> proofs = parts(shown.rows())
                .flatMap(towns -> holders.proofs(towns, asked.sight()).stream())
                .filter(proof -> proof.fact().type().equals(asked.type()))
                .collect(Collectors.toMap(
                        proof -> proof.fact().caseKey(), Function.identity(), (first, second) -> first));
        Map<CaseKey, List<FileLine>> files = asked.whole() ? Map.of() : files(shown.rows(), asked.type());
        return shown.showing(shown.rows().stream()
                .filter(town -> proofs.containsKey(keyOf(town)))
                .map(town ->
                        ProofLine.of(town, proofs.get(keyOf(town)), files.getOrDefault(keyOf(town), List.of()), asked))
                .toList());
    }

    /** @return what was handed in with the answers that the number rests on */
    private Map<CaseKey, List<FileLine>> files(List<Municipality> towns, FactType fact) {
        List<CaseKey> cases = towns.stream().map(FactEvidence::keyOf).toList();
        return notes.files(
                holders.inRunsThatShow(fact, cases).stream().map(Witness::step).toList());
    }

    /** The most urgent first. */
    private PageOf<Waiting> missing(List<Municipality> missing, Asked asked) {
        Optional<String> process = catalogue.columns().stream()
                .filter(column -> column.fact().equals(asked.type()))
                .map(MatrixColumn::process)
                .findFirst();
        Map<CaseKey, Urgency> urgencies = asked.past() ? Map.of() : waiting.urgencies(Wanted.of(process));
        List<Municipality> urgentFirst = missing.stream()
                .sorted(Comparator.comparing(town -> stateOf(urgencies.get(keyOf(town)))))
                .toList();
        PageOf<Municipality> shown = page(urgentFirst, MISSING_PAGE, asked);
        Map<CaseKey, List<WaitingStep>> steps = asked.past()
                ? Map.of()
                : parts(shown.rows())
                        .flatMap(towns -> work.of(towns).stream())
                        .collect(Collectors.groupingBy(WaitingStep::caseKey));
        return shown.showing(shown.rows().stream()
                .map(town -> new MatrixRow(town, List.of(), steps.getOrDefault(keyOf(town), List.of()), null))
                .map(row -> Waiting.of(row, process.orElse(null), asked.day()))
                .toList());
    }

    private static PageOf<Municipality> page(List<Municipality> towns, String name, Asked asked) {
        return asked.whole()
                ? PageOf.whole(towns)
                : PageOf.of(towns, asked.list().page(name));
    }

    private static Stream<List<CaseKey>> parts(List<Municipality> towns) {
        return IntStream.iterate(0, first -> first < towns.size(), first -> first + MOST_AT_ONCE)
                .mapToObj(first -> towns.subList(first, Math.min(first + MOST_AT_ONCE, towns.size())).stream()
                        .map(FactEvidence::keyOf)
                        .toList());
    }

    private static CellState stateOf(Urgency urgency) {
        if (urgency == null) {
            return CellState.OFFEN;
        }
        if (urgency.overdue()) {
            return CellState.UEBERFAELLIG;
        }
        return urgency.withTownHall() ? CellState.WARTET_AUF_RATHAUS : CellState.IN_ARBEIT;
    }

    private static CaseKey keyOf(Municipality town) {
        return CaseKey.of(town.ags());
    }
}
