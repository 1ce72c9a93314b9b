package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts the facts that hold on one day.
 *
 * @param holding every fact that holds
 * @param population the municipalities that count
 * @param targets how many subjects were agreed on, by fact type
 */
record Counting(List<Facts.Fact> holding, Set<CaseKey> population, Map<FactType, Integer> targets) {

    /** @param target empty while nobody has agreed on one */
    record Measured(BigDecimal value, Optional<BigDecimal> target) {}

    Measured measure(CountingRule rule, FactType fact, Optional<FactType> closing) {
        return switch (rule) {
            case GEMEINDEN -> new Measured(number(municipalities(fact)), Optional.of(number(population.size())));
            case GEGENSTAENDE ->
                new Measured(
                        number(subjects(fact) + closing.map(this::closed).orElse(0L)),
                        Optional.ofNullable(targets.get(fact))
                                .map(agreed ->
                                        number(agreed + closing.map(type -> 1L).orElse(0L))));
        };
    }

    private long municipalities(FactType type) {
        return of(type).map(Facts.Fact::caseKey)
                .filter(population::contains)
                .distinct()
                .count();
    }

    private long subjects(FactType type) {
        return ofCounty(type).map(Facts.Fact::subject).distinct().count();
    }

    private long closed(FactType type) {
        return ofCounty(type).limit(1).count();
    }

    private Stream<Facts.Fact> ofCounty(FactType type) {
        return of(type).filter(fact -> !fact.caseKey().isMunicipality());
    }

    private Stream<Facts.Fact> of(FactType type) {
        return holding.stream().filter(fact -> fact.type().equals(type));
    }

    private static BigDecimal number(long count) {
        return BigDecimal.valueOf(count);
    }
}
