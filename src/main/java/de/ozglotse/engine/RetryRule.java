package de.ozglotse.engine;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.springframework.stereotype.Component;

/** What runs asynchronously says when it is tried again; what does not has nothing to say about it. */
@Component
class RetryRule implements ModelRule.OfEach {

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.all(FlowNode.class)
                .filter(node -> isAsynchronous(node) != hasRetryCycle(node))
                .map(node -> isAsynchronous(node)
                        ? model.error(
                                node, "is asynchronous without a retry cycle; add camunda:failedJobRetryTimeCycle")
                        : model.warning(
                                node,
                                "has a retry cycle that never applies; make it asynchronous or remove the cycle"));
    }

    private static boolean isAsynchronous(FlowNode node) {
        // not by the model's getters: some types of nodes refuse them
        return Stream.of("asyncBefore", "asyncAfter", "async")
                .anyMatch(name -> "true".equals(node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name)));
    }

    private static boolean hasRetryCycle(FlowNode node) {
        return node.getExtensionElements() != null
                && node.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .count()
                        > 0;
    }
}
