package de.ozglotse.okr;

import de.ozglotse.shared.FactType;
import java.util.Optional;

/** Makes counted key results: how a fact is counted stands in the catalogue, in whatever quarter it is counted. */
final class CountedKeyResults {

    private CountedKeyResults() {}

    static KeyResult of(String code, int place, String title, FactType fact) {
        Optional<StrategyFile> measure = Quarters.publishedSet().stream()
                .flatMap(objective -> objective.list("key_results").stream())
                .map(keyResult -> keyResult.map("vorschlag"))
                .filter(each ->
                        each.find("faktentyp").filter(fact.value()::equals).isPresent())
                .findFirst();
        return switch (rule(measure)) {
            case GEMEINDEN -> KeyResult.counted(code, place, title, fact);
            case GEGENSTAENDE ->
                KeyResult.countedBySubject(
                        code,
                        place,
                        title,
                        fact,
                        measure.flatMap(each -> each.find("abschluss")).map(FactType::new));
        };
    }

    private static CountingRule rule(Optional<StrategyFile> measure) {
        return measure.flatMap(each -> each.find("zaehlweise"))
                .map(CountingRule::valueOf)
                .orElse(CountingRule.GEMEINDEN);
    }
}
