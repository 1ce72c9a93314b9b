package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Counts the facts that hold on one day.
 *
 * @param tallies how often each fact holds; one that holds nowhere may be missing
 * @param population how many municipalities count
 * @param targets how many subjects were agreed on, by fact type
 */
record Counting(Map<FactType, FactTally> tallies, int population, Map<FactType, Integer> targets) {

    /** Counts facts one by one. */
    Counting(List<Facts.Fact> holding, Set<CaseKey> population, Map<FactType, Integer> targets) {
        this(tallies(holding, population), population.size(), targets);
    }

    /** @param target empty while nobody has agreed on one */
    record Measured(BigDecimal value, Optional<BigDecimal> target) {}

    Measured measure(CountingRule rule, FactType fact, Optional<FactType> closing) {
        return switch (rule) {
            case GEMEINDEN ->
                // "all" of nobody is not a target: an empty county has reached nothing
                new Measured(
                        number(tally(fact).municipalities()),
                        Optional.of(number(population)).filter(all -> all.signum() > 0));
            case GEGENSTAENDE ->
                new Measured(
                        number(tally(fact).subjects()
                                + closing.map(this::closed).orElse(0L)),
                        Optional.ofNullable(targets.get(fact))
                                .map(agreed ->
                                        number(agreed + closing.map(type -> 1L).orElse(0L))));
        };
    }

    private long closed(FactType type) {
        return Math.min(1, tally(type).subjects());
    }

    private FactTally tally(FactType type) {
        return tallies.getOrDefault(type, new FactTally(type.value(), 0, 0));
    }

    private static Map<FactType, FactTally> tallies(List<Facts.Fact> holding, Set<CaseKey> population) {
        return holding.stream()
                .collect(Collectors.groupingBy(
                        Facts.Fact::type,
                        Collectors.collectingAndThen(Collectors.toList(), same -> tally(same, population))));
    }

    private static FactTally tally(List<Facts.Fact> same, Set<CaseKey> population) {
        return new FactTally(
                same.get(0).type().value(),
                same.stream()
                        .map(Facts.Fact::caseKey)
                        .filter(population::contains)
                        .distinct()
                        .count(),
                same.stream()
                        .filter(Predicate.not(fact -> fact.caseKey().isMunicipality()))
                        .map(Facts.Fact::subject)
                        .distinct()
                        .count());
    }

    private static BigDecimal number(long count) {
        return BigDecimal.valueOf(count);
    }
}
