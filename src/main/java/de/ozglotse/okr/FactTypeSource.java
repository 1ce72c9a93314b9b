package de.ozglotse.okr;

import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.ProcessModel;
import de.ozglotse.workflow.Processes;
import de.ozglotse.workflow.StepDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a new key result can count: the facts that some deployed process records about municipalities. */
@Component
class FactTypeSource implements FormSource {

    private final Processes processes;

    FactTypeSource(@Lazy Processes processes) {
        this.processes = processes;
    }

    @Override
    public String name() {
        return "factTypes";
    }

    /** What the published set counts by other things than municipalities. */
    private static Set<String> ofCounty() {
        return Quarters.publishedSet().stream()
                .flatMap(objective -> objective.list("key_results").stream())
                .map(keyResult -> keyResult.map("vorschlag"))
                .filter(measure -> measure.find("zaehlweise")
                        .filter(CountingRule.GEGENSTAENDE.name()::equals)
                        .isPresent())
                .flatMap(measure ->
                        Stream.concat(measure.find("faktentyp").stream(), measure.find("abschluss").stream()))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Item> items(Function<String, Object> variables) {
        Map<String, String> byType = new TreeMap<>();
        Set<String> ofCounty = ofCounty();
        for (ProcessModel model : processes.all()) {
            for (StepDefinition step : model.steps()) {
                step.fact()
                        .map(FactType::value)
                        .filter(fact -> !ofCounty.contains(fact))
                        .ifPresent(fact -> byType.putIfAbsent(fact, step.label()));
            }
        }
        return byType.entrySet().stream()
                .map(entry -> new Item(entry.getKey(), entry.getValue() + " (" + entry.getKey() + ")"))
                .toList();
    }
}
