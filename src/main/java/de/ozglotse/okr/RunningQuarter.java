package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Measures the key results of the quarter that runs; each call is a constant number of queries. */
@Component
@Transactional(readOnly = true)
class RunningQuarter implements KeyResults {

    private final OpenedQuarters quarters;
    private final Objectives objectives;
    private final Facts facts;
    private final Population population;
    private final Clock clock;

    RunningQuarter(OpenedQuarters quarters, Objectives objectives, Facts facts, Population population, Clock clock) {
        this.quarters = quarters;
        this.objectives = objectives;
        this.facts = facts;
        this.population = population;
        this.clock = clock;
    }

    @Override
    public Optional<QuarterView> quarter() {
        return running().map(Quarter::view);
    }

    @Override
    public List<ObjectiveProgress> objectives() {
        Optional<Quarter> running = running();
        if (running.isEmpty()) {
            return List.of();
        }
        Set<CaseKey> counted = population.on(today());
        List<Facts.Fact> holding = facts.all();
        ToIntFunction<FactType> count = type -> (int) holding.stream()
                .filter(fact -> fact.type().equals(type) && counted.contains(fact.caseKey()))
                .count();
        return objectives.of(running.get().id()).stream()
                .map(objective -> measure(objective, counted.size(), count))
                .toList();
    }

    @Override
    public Optional<Effect> effectOf(FactType fact, CaseKey caseKey) {
        boolean holdsAlready =
                facts.of(caseKey).stream().anyMatch(known -> known.type().equals(fact));
        if (holdsAlready || !population.on(today()).contains(caseKey)) {
            return Optional.empty();
        }
        return objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.fact().filter(fact::equals).isPresent())
                .findFirst()
                .map(before -> new Effect(before, withOneMore(before)));
    }

    private Optional<Quarter> running() {
        return quarters.findFirstByFirstDayLessThanEqualOrderByFirstDayDesc(today());
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }

    private static ObjectiveProgress measure(Objective objective, int population, ToIntFunction<FactType> count) {
        return new ObjectiveProgress(
                objective.code(),
                objective.ziel().handlungsfeld().name(),
                objective.ziel().title(),
                objective.title(),
                objective.keyResults().stream()
                        .map(keyResult -> keyResult.progress(population, count))
                        .toList());
    }

    private static KeyResultProgress withOneMore(KeyResultProgress before) {
        return KeyResultProgress.measured(
                before.code(),
                before.number(),
                before.title(),
                before.kind(),
                before.fact(),
                before.base(),
                before.value().add(BigDecimal.ONE),
                before.target());
    }
}
