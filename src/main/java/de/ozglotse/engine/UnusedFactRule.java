package de.ozglotse.engine;

import de.ozglotse.workflow.FactConsumer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** A step records no fact that neither a key result nor a report uses. */
@Component
class UnusedFactRule implements ModelRule.OfEach {

    private final List<FactConsumer> consumers;

    UnusedFactRule(List<FactConsumer> consumers) {
        this.consumers = consumers;
    }

    @Override
    public Stream<Finding> check(CheckedModel model) {
        Set<String> used = consumers.stream()
                .flatMap(consumer -> consumer.uses().stream())
                .map(use -> use.fact().value())
                .collect(Collectors.toSet());
        return model.userTasks().flatMap(task -> check(model, task, used));
    }

    private static Stream<Finding> check(CheckedModel model, UserTask task, Set<String> used) {
        return ElementProperties.of(task).find("fact").stream()
                .filter(fact -> !used.contains(fact))
                .map(fact -> model.warning(
                        task,
                        "records " + fact + ", which no key result or report uses; correct the name or list the fact in"
                                + " catalogue/matrix.yaml"));
    }
}
