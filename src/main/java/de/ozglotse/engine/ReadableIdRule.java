package de.ozglotse.engine;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.springframework.stereotype.Component;

/** Every element has an id that somebody chose, because tests, instances and the ledger know it by this id. */
@Component
class ReadableIdRule implements ModelRule.OfEach {

    /** Camunda Modeler ({@code Activity_0k3j2a9}, {@code Gateway_1}), the model API (UUIDs) and Signavio ({@code sid-}). */
    private static final Pattern GENERATED = Pattern.compile("[A-Za-z]+_[01][a-z0-9]{6}"
            + "|(Activity|Task|Event|StartEvent|EndEvent|Gateway|Flow|SequenceFlow|Process|Message|Error)_\\d+"
            + "|(\\w+_)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|sid-.*");

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return Stream.of(FlowElement.class, Process.class, Message.class, Error.class, Escalation.class, Signal.class)
                .flatMap(model::all)
                .map(BaseElement.class::cast)
                .filter(element -> isGenerated(element.getId()))
                .map(element -> model.error(
                        element, "has a generated id; name it after what it does, such as UserTask_RecordContact"));
    }

    static boolean isGenerated(String id) {
        return id == null || GENERATED.matcher(id).matches();
    }
}
