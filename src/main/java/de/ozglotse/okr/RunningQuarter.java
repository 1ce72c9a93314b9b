package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Measures the key results of the quarter that runs; each call is a constant number of queries. */
@Component
@Transactional(readOnly = true)
class RunningQuarter implements KeyResults {

    private final OpenedQuarters quarters;
    private final Objectives objectives;
    private final Facts facts;
    private final FactCounts counts;
    private final Population population;
    private final Targets targets;
    private final CurrentCount count;
    private final Clock clock;

    RunningQuarter(
            OpenedQuarters quarters,
            Objectives objectives,
            Facts facts,
            FactCounts counts,
            Population population,
            Targets targets,
            CurrentCount count,
            Clock clock) {
        this.quarters = quarters;
        this.objectives = objectives;
        this.facts = facts;
        this.counts = counts;
        this.population = population;
        this.targets = targets;
        this.count = count;
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
        List<Objective> all = objectives.of(running.get().id());
        Counting counting = counts.of(Objective.facts(all), Sight.now(clock), population.on(today()), targets.agreed());
        return all.stream().map(objective -> measure(objective, counting)).toList();
    }

    /** Without counting anything. */
    @Override
    public Map<FactType, Integer> numbers() {
        Map<FactType, Integer> numbers = new LinkedHashMap<>();
        running().map(quarter -> objectives.of(quarter.id())).stream()
                .flatMap(List::stream)
                .flatMap(objective -> objective.keyResults().stream())
                .forEach(keyResult -> keyResult.facts().forEach(fact -> numbers.putIfAbsent(fact, keyResult.number())));
        return numbers;
    }

    @Override
    public Map<Expected, Effect> effectsOf(Collection<Expected> expected) {
        List<Objective> all = objectives.running(today());
        if (all.isEmpty()) {
            return Map.of();
        }
        CurrentCount.Count now = count.of(all);
        List<KeyResultProgress> measured = all.stream()
                .flatMap(objective -> objective.keyResults().stream())
                .map(keyResult -> keyResult.progress(now.counting()))
                .toList();
        List<Expected> counted = expected.stream()
                .filter(one -> !one.caseKey().isMunicipality() || now.members().contains(one.caseKey()))
                .filter(one -> counting(one, measured).isPresent())
                .toList();
        Set<Expected> holding = holding(counted);
        Map<Expected, Effect> effects = new HashMap<>();
        counted.stream()
                .filter(one -> !holding.contains(about(one)))
                .forEach(one -> counting(one, measured)
                        .ifPresent(before -> effects.put(one, new Effect(before, before.withOneMore()))));
        return effects;
    }

    @Override
    public Optional<Effect> effectOf(FactType fact, CaseKey caseKey, Optional<Subject> subject) {
        Expected expected = new Expected(fact, caseKey, subject.map(Subject::key));
        return Optional.ofNullable(effectsOf(Set.of(expected)).get(expected));
    }

    private static Optional<KeyResultProgress> counting(Expected expected, List<KeyResultProgress> measured) {
        CountingRule rule = expected.caseKey().isMunicipality() ? CountingRule.GEMEINDEN : CountingRule.GEGENSTAENDE;
        return measured.stream()
                .filter(keyResult -> keyResult.counting().filter(rule::equals).isPresent())
                .filter(keyResult -> keyResult.facts().contains(expected.fact()))
                .findFirst();
    }

    private Set<Expected> holding(List<Expected> expected) {
        return facts
                .of(
                        expected.stream().map(Expected::caseKey).collect(Collectors.toSet()),
                        expected.stream().map(Expected::fact).collect(Collectors.toSet()))
                .stream()
                .map(fact -> about(
                        new Expected(fact.type(), fact.caseKey(), fact.subject().map(Subject::key))))
                .collect(Collectors.toSet());
    }

    /** A municipality counts once, however many subjects the fact is true of there. */
    private static Expected about(Expected expected) {
        return expected.caseKey().isMunicipality()
                ? new Expected(expected.fact(), expected.caseKey(), Optional.empty())
                : expected;
    }

    private Optional<Quarter> running() {
        return quarters.findFirstByFirstDayLessThanEqualOrderByFirstDayDesc(today());
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }

    private static ObjectiveProgress measure(Objective objective, Counting counting) {
        return new ObjectiveProgress(
                objective.code(),
                objective.ziel().handlungsfeld().name(),
                objective.ziel().title(),
                objective.title(),
                objective.keyResults().stream()
                        .map(keyResult -> keyResult.progress(counting))
                        .toList());
    }
}
