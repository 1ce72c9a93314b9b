package de.ozglotse.engine;

import de.ozglotse.workflow.FactConsumer;
import de.ozglotse.workflow.FactConsumer.FactUse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Every fact that a key result counts or a column shows is recorded by a step that some path leads to. */
@Component
class UnrecordedFactRule implements ModelRule {

    private final List<FactConsumer> consumers;

    UnrecordedFactRule(List<FactConsumer> consumers) {
        this.consumers = consumers;
    }

    @Override
    public Stream<Finding> check(List<CheckedModel> models) {
        Set<String> recorded = models.stream()
                .flatMap(model -> ReachableNodes.of(model).stream())
                .filter(UserTask.class::isInstance)
                .flatMap(task -> ElementProperties.of(task).find("fact").stream())
                .collect(Collectors.toSet());
        return consumers.stream()
                .flatMap(consumer -> consumer.uses().stream())
                .filter(use -> use.needed() && !recorded.contains(use.fact().value()))
                .map(UnrecordedFactRule::finding);
    }

    private static Finding finding(FactUse use) {
        return new Finding(
                Finding.Severity.ERROR,
                "all models",
                use.where(),
                "needs the fact " + use.fact() + ", which no process can record; add it as property fact to a user task"
                        + " that a path leads to");
    }
}
