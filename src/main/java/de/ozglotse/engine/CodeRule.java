package de.ozglotse.engine;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Models hold no code: no scripts, classes, connectors or listeners, and nothing runs but delegates by name. */
@Component
class CodeRule implements ModelRule.OfEach {

    private static final String REMEDY = "; move it into a delegate and name its bean as camunda:delegateExpression";

    private static final Set<String> TAGS = Set.of("script", "connector", "executionListener", "taskListener");
    private static final Set<String> ATTRIBUTES =
            Set.of("class", "expression", "type", "decisionRef", "variableMappingClass");
    private static final Set<String> WORKERS = Set.of("serviceTask", "sendTask", "businessRuleTask");

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return ModelNode.all(model.bpmn())
                .flatMap(node -> problems(node).map(text -> model.error(node.owner(), text + REMEDY)));
    }

    private static Stream<String> problems(ModelNode node) {
        Stream.Builder<String> found = Stream.builder();
        if (node.isOfTheEngine() && TAGS.contains(node.name())) {
            found.add("declares camunda:" + node.name());
        }
        if (!node.isOfTheEngine()) {
            ATTRIBUTES.stream()
                    .filter(name -> node.engineAttribute(name).isPresent())
                    .forEach(name -> found.add("declares camunda:" + name));
        }
        if (node.name().equals("scriptTask") || node.name().equals("script") && !node.isOfTheEngine()) {
            found.add("runs a script");
        }
        if (node.name().equals("conditionExpression") && node.xml().hasAttribute("language")) {
            found.add("decides by a script");
        }
        if (WORKERS.contains(node.name())
                && node.engineAttribute("delegateExpression").isEmpty()) {
            found.add("names no delegate");
        }
        return found.build();
    }
}
