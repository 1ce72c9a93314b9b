package de.ozglotse.reporting.web;

import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.begleitung.Ending;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.Facts;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.SkippedFacts;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws up the matrix from three readings: the municipalities, the facts that hold, the steps that wait. */
@Component
class Matrices {

    private final MatrixCatalogue catalogue;
    private final Municipalities municipalities;
    private final Facts facts;
    private final WorkOverview work;
    private final SkippedFacts skippedFacts;
    private final Begleitungen begleitungen;
    private final Clock clock;

    Matrices(
            MatrixCatalogue catalogue,
            Municipalities municipalities,
            Facts facts,
            WorkOverview work,
            SkippedFacts skippedFacts,
            Begleitungen begleitungen,
            Clock clock) {
        this.catalogue = catalogue;
        this.municipalities = municipalities;
        this.facts = facts;
        this.work = work;
        this.skippedFacts = skippedFacts;
        this.begleitungen = begleitungen;
        this.clock = clock;
    }

    /** @return the municipalities that exist today: one that was merged does not count any more */
    Matrix current() {
        Map<CaseKey, Ending> ended = begleitungen.ended();
        List<FactType> shown =
                catalogue.columns().stream().map(MatrixColumn::fact).toList();
        return existing(matrix(municipalities.all(), facts.all(shown), work.all(), ended), ended);
    }

    /** @return those of some municipalities that exist today, without reading about the others */
    Matrix current(Set<CaseKey> cases) {
        return existing(of(cases), begleitungen.ended());
    }

    private Matrix existing(Matrix all, Map<CaseKey, Ending> ended) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        List<MatrixRow> existing = all.rows().stream()
                .filter(row -> Optional.ofNullable(
                                ended.get(CaseKey.of(row.municipality().ags())))
                        .filter(ending -> ending.isMergedOn(today))
                        .isEmpty())
                .toList();
        return new Matrix(all.columns(), existing);
    }

    /** @return some municipalities, without reading about the others; the order is that of their names */
    Matrix of(Set<CaseKey> cases) {
        List<Municipality> wanted = municipalities.all().stream()
                .filter(municipality -> cases.contains(CaseKey.of(municipality.ags())))
                .toList();
        return matrix(wanted, facts.of(cases), work.of(cases), begleitungen.ended());
    }

    /** @return what held on an earlier day; what was waited for then, nobody has kept */
    Matrix asOf(List<FactHistory.Proof> proofs, Sight sight) {
        return asOf(existing(sight), proofs, sight);
    }

    /** @return the same for some municipalities */
    Matrix asOf(List<Municipality> towns, List<FactHistory.Proof> proofs, Sight sight) {
        Map<CaseKey, List<Facts.Fact>> holding =
                proofs.stream().map(FactHistory.Proof::fact).collect(Collectors.groupingBy(Facts.Fact::caseKey));
        return new Matrix(
                catalogue.columns(),
                towns.stream()
                        .map(town -> row(town, holding.getOrDefault(CaseKey.of(town.ags()), List.of()), sight.day()))
                        .toList());
    }

    /** @return the municipalities that had not been merged by that day, as far as it was known */
    List<Municipality> existing(Sight sight) {
        Map<CaseKey, Ending> ended = begleitungen.ended();
        return municipalities.all().stream()
                .filter(town -> !wasMerged(Optional.ofNullable(ended.get(CaseKey.of(town.ags()))), sight))
                .toList();
    }

    /** @return the row of one municipality on an earlier day, whether it still existed or not */
    MatrixRow asOf(Municipality town, List<FactHistory.Proof> proofs, Sight sight) {
        return row(town, proofs.stream().map(FactHistory.Proof::fact).toList(), sight.day());
    }

    private static boolean wasMerged(Optional<Ending> ending, Sight sight) {
        return ending.filter(known ->
                        known.isMergedOn(sight.day()) && !known.since().isAfter(CountyTime.dayOf(sight.knownAt())))
                .isPresent();
    }

    private MatrixRow row(Municipality town, List<Facts.Fact> holding, LocalDate day) {
        CellRules rules = new CellRules(catalogue.columns(), holding, List.of(), Set.of(), day);
        return new MatrixRow(town, rules.cells(), List.of(), null);
    }

    private Matrix matrix(
            List<Municipality> shown, List<Facts.Fact> known, List<WaitingStep> open, Map<CaseKey, Ending> ended) {
        Map<CaseKey, List<Facts.Fact>> holding = known.stream().collect(Collectors.groupingBy(Facts.Fact::caseKey));
        Map<CaseKey, List<WaitingStep>> waiting = open.stream().collect(Collectors.groupingBy(WaitingStep::caseKey));
        Map<CaseKey, Set<FactType>> skipped = skippedFacts.all();
        List<MatrixRow> rows = shown.stream()
                .map(municipality -> {
                    CaseKey caseKey = CaseKey.of(municipality.ags());
                    return row(
                            municipality,
                            holding.getOrDefault(caseKey, List.of()),
                            waiting.getOrDefault(caseKey, List.of()),
                            skipped.getOrDefault(caseKey, Set.of()),
                            ended.get(caseKey));
                })
                .toList();
        return new Matrix(catalogue.columns(), rows);
    }

    private MatrixRow row(
            Municipality municipality,
            List<Facts.Fact> holding,
            List<WaitingStep> waiting,
            Set<FactType> skipped,
            Ending ending) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        List<Cell> cells = new CellRules(catalogue.columns(), holding, waiting, skipped, today).cells();
        return new MatrixRow(municipality, cells, waiting, ending);
    }
}
