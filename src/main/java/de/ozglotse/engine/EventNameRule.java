package de.ozglotse.engine;

import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.springframework.stereotype.Component;

/** Events say by name which message, error, escalation or signal they mean. */
@Component
class EventNameRule implements ModelRule.OfEach {

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return Stream.of(
                        unnamed(model, Message.class, Message::getName, "name"),
                        unnamed(model, Error.class, Error::getErrorCode, "error code"),
                        unnamed(model, Escalation.class, Escalation::getEscalationCode, "escalation code"),
                        unnamed(model, Signal.class, Signal::getName, "name"),
                        open(model, MessageEventDefinition.class, MessageEventDefinition::getMessage, "message"),
                        open(model, ErrorEventDefinition.class, ErrorEventDefinition::getError, "error"),
                        open(
                                model,
                                EscalationEventDefinition.class,
                                EscalationEventDefinition::getEscalation,
                                "escalation"),
                        open(model, SignalEventDefinition.class, SignalEventDefinition::getSignal, "signal"))
                .flatMap(findings -> findings);
    }

    private static <T extends BaseElement> Stream<Finding> unnamed(
            CheckedModel model, Class<T> type, Function<T, String> name, String what) {
        return model.all(type)
                .filter(element -> CheckedModel.isMissing(name.apply(element)))
                .map(element -> model.error(element, "has no " + what + "; give it the one that is waited for"));
    }

    private static <T extends EventDefinition> Stream<Finding> open(
            CheckedModel model, Class<T> type, Function<T, ? extends BaseElement> meant, String what) {
        return model.all(type)
                .filter(definition -> meant.apply(definition) == null)
                .map(definition -> model.error(
                        definition.getParentElement() instanceof BaseElement event ? event : definition,
                        "refers to no " + what + "; choose one of the model or add it"));
    }
}
