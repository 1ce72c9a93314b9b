package de.ozglotse.okr;

import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.FactConsumer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The facts that key results count: those of the published OKR set and those of the quarter that runs. */
@Component
class CountedFacts implements FactConsumer {

    private final KeyResults keyResults;

    CountedFacts(KeyResults keyResults) {
        this.keyResults = keyResults;
    }

    @Override
    public List<FactUse> uses() {
        return Stream.concat(published(), running()).distinct().toList();
    }

    private static Stream<FactUse> published() {
        return Quarters.publishedSet().stream()
                .flatMap(objective -> objective.list("key_results").stream())
                .filter(keyResult -> keyResult.map("vorschlag").text("art").equals(KeyResultKind.FAKTENZAEHLER.name()))
                .flatMap(keyResult -> facts(keyResult.map("vorschlag")).map(fact -> use(fact, keyResult.text("id"))));
    }

    private static Stream<FactType> facts(StrategyFile measure) {
        return Stream.of(Optional.of(measure.text("faktentyp")), measure.find("abschluss"))
                .flatMap(Optional::stream)
                .map(FactType::new);
    }

    private Stream<FactUse> running() {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .flatMap(keyResult -> keyResult.facts().stream().map(fact -> use(fact, keyResult.code())));
    }

    private static FactUse use(FactType fact, String keyResult) {
        return new FactUse(fact, "key result " + keyResult, true);
    }
}
