package de.ozglotse.report;

import de.ozglotse.okr.FactSpans;
import de.ozglotse.okr.FactSpans.Span;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.PopulationHistory;
import de.ozglotse.okr.QuarterState;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.report.FactDiff.Held;
import de.ozglotse.report.Figures.Base;
import de.ozglotse.report.Figures.Erratum;
import de.ozglotse.report.Figures.Grid;
import de.ozglotse.report.Figures.Period;
import de.ozglotse.report.Figures.Row;
import de.ozglotse.report.Figures.Still;
import de.ozglotse.reporting.FactCatalogue;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.math.BigDecimal;
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
import org.springframework.transaction.annotation.Transactional;

/** Makes the figures of a report from what was recorded until a time, and nothing else. */
@Component
class FiguresMaker {

    /** more municipalities than these have no row each */
    private static final int MOST_ROWS = 60;

    private final QuarterStates states;
    private final MeasuredKeyResults measured;
    private final FactSpans spans;
    private final PopulationHistory population;
    private final FactCatalogue catalogue;
    private final ScopeReading scope;
    private final StandingStill standing;

    FiguresMaker(
            QuarterStates states,
            MeasuredKeyResults measured,
            FactSpans spans,
            PopulationHistory population,
            FactCatalogue catalogue,
            ScopeReading scope,
            StandingStill standing) {
        this.states = states;
        this.measured = measured;
        this.spans = spans;
        this.population = population;
        this.catalogue = catalogue;
        this.scope = scope;
        this.standing = standing;
    }

    /**
     * @param reported the report before, empty if there is none: then changes are told from the quarter's beginning
     * @return empty if no quarter ran on that day
     */
    @Transactional(readOnly = true)
    public Optional<Figures> of(Sight sight, Optional<Base> reported) {
        return states.at(sight)
                .map(state -> of(
                        state,
                        reported.orElseGet(
                                () -> new Base(null, state.quarter().start().minusDays(1), sight.knownAt()))));
    }

    private Figures of(QuarterState state, Base base) {
        Sight sight = state.sight();
        Map<String, KeyResultProgress> before =
                base.report() == null ? Map.of() : byCode(new Sight(base.day(), base.knownAt()));
        List<List<Span>> read = spans.known(facts(state), List.of(sight.knownAt(), base.knownAt()));
        List<Span> known = read.get(0);
        FactDiff diff = new FactDiff(known, sight.day(), read.get(1), base.day());
        Set<Held> held = diff.held();
        List<CaseKey> counted = counted(sight);
        List<Still> still = standing.still(sight, diff.now(), counted);
        return new Figures(
                Period.of(state.quarter()),
                sight.day(),
                sight.knownAt(),
                counted.size(),
                base,
                measured.of(state, before, known, counted),
                diff.risen(named(state)),
                diff.fallen(named(state)),
                still.stream().limit(FactDiff.MOST).toList(),
                still.size(),
                scope.changes(sight, base),
                scope.targets(state, base),
                errata(before, new Sight(base.day(), sight.knownAt())),
                grid(held, counted));
    }

    private List<CaseKey> counted(Sight sight) {
        return population.dated(sight.knownAt()).on(sight.day()).stream()
                .sorted(Comparator.comparing(CaseKey::value))
                .toList();
    }

    /** The columns of the matrix and whatever else key results count. */
    private List<FactType> facts(QuarterState state) {
        return Stream.concat(
                        catalogue.shown().stream(),
                        MeasuredKeyResults.keyResults(state).flatMap(keyResult -> keyResult.facts().stream()))
                .distinct()
                .toList();
    }

    /** Those that people have a word for; what else is counted stands in the key results. */
    private List<FactType> named(QuarterState state) {
        Set<String> known = catalogue.labels().keySet();
        return facts(state).stream()
                .filter(fact -> known.contains(fact.value()))
                .toList();
    }

    /** @param reported nothing if there is no report before */
    private List<Erratum> errata(Map<String, KeyResultProgress> reported, Sight today) {
        if (reported.isEmpty()) {
            return List.of();
        }
        Map<String, KeyResultProgress> known = byCode(today);
        return reported.values().stream()
                .filter(then -> known.containsKey(then.code()))
                .filter(then -> differ(then.value(), known.get(then.code()).value()))
                .map(then -> new Erratum(
                        then.code(),
                        then.number(),
                        then.title(),
                        then.value(),
                        known.get(then.code()).value()))
                .sorted(Comparator.comparing(Erratum::code))
                .toList();
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) != 0;
    }

    private Map<String, KeyResultProgress> byCode(Sight sight) {
        return states.keyResults(sight).stream()
                .collect(Collectors.toMap(KeyResultProgress::code, Function.identity()));
    }

    private Grid grid(Set<Held> held, List<CaseKey> counted) {
        List<FactType> shown = catalogue.shown();
        List<Row> rows = counted.stream()
                .map(caseKey -> new Row(
                        caseKey.value(),
                        shown.stream()
                                .map(fact -> held.contains(new Held(fact, caseKey)))
                                .toList()))
                .toList();
        List<Integer> sums = IntStream.range(0, shown.size())
                .mapToObj(column -> (int)
                        rows.stream().filter(row -> row.holds().get(column)).count())
                .toList();
        return new Grid(shown.stream().map(FactType::value).toList(), sums, rows.size() > MOST_ROWS ? List.of() : rows);
    }
}
