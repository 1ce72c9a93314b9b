package de.ozglotse.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** A gateway that decides has a way for every case: a default flow, and a condition on each other flow. */
@Component
class GatewayRule implements ModelRule.OfEach {

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return Stream.concat(
                model.all(ExclusiveGateway.class).flatMap(gateway -> check(model, gateway, gateway.getDefault())),
                model.all(InclusiveGateway.class).flatMap(gateway -> check(model, gateway, gateway.getDefault())));
    }

    private static Stream<Finding> check(CheckedModel model, Gateway gateway, SequenceFlow byDefault) {
        List<SequenceFlow> flows = model.outgoing(gateway);
        if (flows.size() < 2) {
            return Stream.empty();
        }
        Stream<Finding> missingDefault = byDefault == null
                ? Stream.of(model.error(gateway, "has no default flow; mark the flow for every other case as default"))
                : Stream.empty();
        return Stream.concat(
                missingDefault,
                flows.stream()
                        .flatMap(flow ->
                                check(flow, flow.equals(byDefault)).map(text -> model.error(flow, text)).stream()));
    }

    private static Optional<String> check(SequenceFlow flow, boolean isDefault) {
        boolean conditional = flow.getConditionExpression() != null
                && !CheckedModel.isMissing(flow.getConditionExpression().getTextContent());
        if (conditional != isDefault) {
            return Optional.empty();
        }
        return Optional.of(
                isDefault
                        ? "is the default flow and has a condition; remove the condition"
                        : "has no condition; compare a decision, such as ${stand == 'aktiv'}");
    }
}
