package de.ozglotse.okr;

import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.ProcessModel;
import de.ozglotse.workflow.Processes;
import de.ozglotse.workflow.StepDefinition;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The facts that deployed processes record; a key result that counts anything else would stay at none for ever. */
@Component
class EmittedFacts {

    private final Processes processes;

    EmittedFacts(@Lazy Processes processes) {
        this.processes = processes;
    }

    /** @return what is recorded about municipalities: by type, the label of the step that records it */
    Map<String, String> ofMunicipalities() {
        return byType(EmittedFacts::isAboutMunicipalities);
    }

    /** @return whether all that the key result counts is recorded, and about what it counts */
    boolean cover(DraftKeyResult keyResult) {
        Map<String, String> emitted = keyResult
                .countingRule()
                .filter(CountingRule.GEMEINDEN::equals)
                .map(rule -> ofMunicipalities())
                .orElseGet(() -> byType(process -> true));
        return emitted.keySet().containsAll(keyResult.facts());
    }

    private Map<String, String> byType(Predicate<ProcessModel> wanted) {
        Map<String, String> byType = new TreeMap<>();
        processes.all().stream()
                .filter(wanted)
                .flatMap(process -> process.steps().stream())
                .forEach(step ->
                        step.fact().map(FactType::value).ifPresent(fact -> byType.putIfAbsent(fact, step.label())));
        return byType;
    }

    /** A process of a municipality asks its town hall somewhere; one of the county never does. */
    private static boolean isAboutMunicipalities(ProcessModel process) {
        return process.steps().stream().anyMatch(StepDefinition::confirmable);
    }
}
