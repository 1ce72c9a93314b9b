package de.ozglotse.engine;

import de.ozglotse.workflow.DiagramNode.Kind;
import de.ozglotse.workflow.DiagramNode.Marker;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Says which symbol BPMN has for an element. */
final class DiagramSymbols {

    private DiagramSymbols() {}

    static Kind kind(FlowNode node, boolean expanded) {
        if (node instanceof SubProcess process) {
            return expanded ? frame(process) : Kind.COLLAPSED;
        }
        if (node instanceof Activity) {
            return activity(node);
        }
        return node instanceof Gateway ? Kind.GATEWAY : event(node);
    }

    static Marker marker(FlowNode node) {
        if (node instanceof CatchEvent event) {
            return of(event.getEventDefinitions());
        }
        if (node instanceof ThrowEvent event) {
            return of(event.getEventDefinitions());
        }
        if (node instanceof Activity activity) {
            return activity.getLoopCharacteristics() == null ? Marker.NONE : Marker.MULTIPLE;
        }
        return gateway(node);
    }

    static boolean isInterrupting(FlowNode node) {
        if (node instanceof BoundaryEvent event) {
            return event.cancelActivity();
        }
        return !(node instanceof StartEvent start) || start.isInterrupting();
    }

    private static Kind frame(SubProcess process) {
        return process.triggeredByEvent() ? Kind.EVENT_SUB_PROCESS : Kind.EXPANDED;
    }

    private static Kind activity(FlowNode node) {
        if (node instanceof UserTask) {
            return Kind.USER_TASK;
        }
        return node instanceof CallActivity ? Kind.CALL_ACTIVITY : Kind.TASK;
    }

    private static Kind event(FlowNode node) {
        if (node instanceof StartEvent) {
            return Kind.START_EVENT;
        }
        if (node instanceof BoundaryEvent) {
            return Kind.BOUNDARY_EVENT;
        }
        if (node instanceof EndEvent) {
            return Kind.END_EVENT;
        }
        return node instanceof ThrowEvent ? Kind.THROW_EVENT : Kind.CATCH_EVENT;
    }

    private static Marker gateway(FlowNode node) {
        if (node instanceof ParallelGateway) {
            return Marker.PARALLEL;
        }
        if (node instanceof InclusiveGateway) {
            return Marker.INCLUSIVE;
        }
        if (node instanceof EventBasedGateway) {
            return Marker.EVENT_BASED;
        }
        return node instanceof ExclusiveGateway ? Marker.EXCLUSIVE : Marker.NONE;
    }

    private static Marker of(Collection<EventDefinition> definitions) {
        return definitions.stream().map(DiagramSymbols::of).findFirst().orElse(Marker.NONE);
    }

    private static Marker of(EventDefinition definition) {
        record Rule(Class<? extends EventDefinition> type, Marker marker) {}
        return List.of(
                        new Rule(TimerEventDefinition.class, Marker.TIMER),
                        new Rule(MessageEventDefinition.class, Marker.MESSAGE),
                        new Rule(ErrorEventDefinition.class, Marker.ERROR),
                        new Rule(EscalationEventDefinition.class, Marker.ESCALATION),
                        new Rule(TerminateEventDefinition.class, Marker.TERMINATE))
                .stream()
                .filter(rule -> rule.type().isInstance(definition))
                .map(Rule::marker)
                .findFirst()
                .orElse(Marker.NONE);
    }
}
