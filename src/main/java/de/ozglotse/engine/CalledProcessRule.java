package de.ozglotse.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.springframework.stereotype.Component;

/** A call activity calls a process that is deployed and hands on the case. */
@Component
class CalledProcessRule implements ModelRule {

    static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    @Override
    public Stream<Finding> check(List<CheckedModel> models) {
        Set<String> deployed = models.stream().map(CheckedModel::id).collect(Collectors.toSet());
        return models.stream()
                .flatMap(model -> model.all(CallActivity.class).flatMap(call -> check(model, call, deployed)));
    }

    private static Stream<Finding> check(CheckedModel model, CallActivity call, Set<String> deployed) {
        Stream.Builder<Finding> found = Stream.builder();
        if (!deployed.contains(String.valueOf(call.getCalledElement()))) {
            found.add(model.error(
                    call,
                    "calls " + call.getCalledElement() + ", which is not deployed; correct the id or add the model"));
        }
        if (!handsOnTheCase(call)) {
            found.add(model.error(
                    call, "does not hand on the case; add the in-mapping of the business key " + BUSINESS_KEY));
        }
        return found.build();
    }

    private static boolean handsOnTheCase(CallActivity call) {
        return call.getExtensionElements() != null
                && call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .anyMatch(in -> BUSINESS_KEY.equals(in.getCamundaBusinessKey()));
    }
}
