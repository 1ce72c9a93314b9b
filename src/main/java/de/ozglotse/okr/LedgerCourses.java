package de.ozglotse.okr;

import de.ozglotse.okr.FactSpans.Span;
import de.ozglotse.shared.FactType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts every day of a quarter anew, by the rule that counts today. */
@Component
class LedgerCourses implements KeyResultCourses {

    private final ChainCourses chains;
    private final FactSpans spans;
    private final PopulationHistory population;
    private final Targets targets;
    private final Clock clock;

    LedgerCourses(ChainCourses chains, FactSpans spans, PopulationHistory population, Targets targets, Clock clock) {
        this.chains = chains;
        this.spans = spans;
        this.population = population;
        this.targets = targets;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Chain chain(String keyResult, Sight sight) {
        return chains.of(keyResult, sight);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Course> of(QuarterView quarter, List<KeyResultProgress> keyResults) {
        List<KeyResultProgress> counted = keyResults.stream()
                .filter(keyResult -> keyResult.fact().isPresent())
                .toList();
        if (counted.isEmpty()) {
            return Map.of();
        }
        Sight now = Sight.now(clock);
        List<FactType> types = counted.stream()
                .flatMap(each -> each.facts().stream())
                .distinct()
                .toList();
        return of(quarter, counted, now, spans.known(types, now.knownAt()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Course> of(
            QuarterView quarter, List<KeyResultProgress> keyResults, Sight sight, List<Span> known) {
        DailyCounting daily = new DailyCounting(
                quarter.start(), sight.day(), known, population.dated(sight.knownAt()), targets.dated(sight.knownAt()));
        return keyResults.stream()
                .filter(keyResult -> keyResult.fact().isPresent())
                .collect(Collectors.toMap(KeyResultProgress::code, daily::course));
    }
}
