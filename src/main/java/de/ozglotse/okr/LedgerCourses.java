package de.ozglotse.okr;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import java.time.Clock;
import java.time.Instant;
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
        Instant now = clock.instant();
        List<FactType> types = counted.stream()
                .flatMap(each -> each.facts().stream())
                .distinct()
                .toList();
        DailyCounting daily = new DailyCounting(
                quarter.start(),
                CountyTime.dayOf(now),
                spans.known(types, now),
                population.dated(),
                targets.dated(now));
        return counted.stream().collect(Collectors.toMap(KeyResultProgress::code, daily::course));
    }
}
