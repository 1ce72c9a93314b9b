package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Clock clock;

    RunningQuarter(
            OpenedQuarters quarters,
            Objectives objectives,
            Facts facts,
            FactCounts counts,
            Population population,
            Targets targets,
            Clock clock) {
        this.quarters = quarters;
        this.objectives = objectives;
        this.facts = facts;
        this.counts = counts;
        this.population = population;
        this.targets = targets;
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
    public Optional<Effect> effectOf(FactType fact, CaseKey caseKey, Optional<Subject> subject) {
        boolean holdsAlready = facts.of(caseKey).stream()
                .anyMatch(known -> known.type().equals(fact)
                        && known.subject().map(Subject::key).equals(subject.map(Subject::key)));
        if (holdsAlready) {
            return Optional.empty();
        }
        CountingRule rule = caseKey.isMunicipality() ? CountingRule.GEMEINDEN : CountingRule.GEGENSTAENDE;
        if (caseKey.isMunicipality() && !population.on(today()).contains(caseKey)) {
            return Optional.empty();
        }
        return objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.counting().filter(rule::equals).isPresent())
                .filter(keyResult -> keyResult.facts().contains(fact))
                .findFirst()
                .map(before -> new Effect(before, before.withOneMore()));
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
