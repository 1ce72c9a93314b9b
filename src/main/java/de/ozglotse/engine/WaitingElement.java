package de.ozglotse.engine;

import de.ozglotse.workflow.MigrationPreview.Element;
import de.ozglotse.workflow.MigrationPreview.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * An element of a model at which a process instance can wait, or that can occur meanwhile.
 *
 * @param id its id in the engine
 */
record WaitingElement(String id, String label, Kind kind) {

    static List<WaitingElement> all(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .flatMap(WaitingElement::of)
                .toList();
    }

    Element toElement() {
        return new Element(id, label);
    }

    private static Stream<WaitingElement> of(FlowNode node) {
        List<WaitingElement> found = new ArrayList<>();
        if (node instanceof Activity activity && activity.getLoopCharacteristics() != null) {
            found.add(new WaitingElement(node.getId() + ProcessMoves.BODY, label(node), Kind.REPETITION));
        }
        kind(node).ifPresent(kind -> found.add(new WaitingElement(node.getId(), label(node), kind)));
        return found.stream();
    }

    private static Optional<Kind> kind(FlowNode node) {
        return Optional.ofNullable(kindOrNull(node))
                .or(() -> Optional.of(Kind.AUTOMATIC)
                        .filter(kind -> node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter()));
    }

    private static Kind kindOrNull(FlowNode node) {
        if (node instanceof UserTask) {
            return Kind.STEP;
        }
        if (node instanceof CallActivity) {
            return Kind.CALLED_PROCESS;
        }
        if (node instanceof SubProcess part) {
            return canWaitIn(part) ? Kind.PART : null;
        }
        if (node instanceof EventBasedGateway) {
            return Kind.FIRST_EVENT;
        }
        if (node instanceof ReceiveTask) {
            return Kind.MESSAGE;
        }
        if (node instanceof CatchEvent event) {
            return kindOf(event);
        }
        boolean joins = node instanceof ParallelGateway || node instanceof InclusiveGateway;
        return joins && node.getIncoming().size() > 1 ? Kind.JOIN : null;
    }

    /** Some parts are over as soon as they have begun. */
    private static boolean canWaitIn(SubProcess part) {
        return part.getFlowElements().stream()
                .filter(FlowNode.class::isInstance)
                .flatMap(node -> of((FlowNode) node))
                .anyMatch(inside -> inside.kind() != Kind.SIDE_EVENT);
    }

    private static Kind kindOf(CatchEvent event) {
        boolean waits = event.getEventDefinitions().stream()
                .noneMatch(definition ->
                        definition instanceof ErrorEventDefinition || definition instanceof EscalationEventDefinition);
        if (event instanceof BoundaryEvent || event instanceof StartEvent && isInsideOfEventSubProcess(event)) {
            return waits ? Kind.SIDE_EVENT : null;
        }
        if (event instanceof IntermediateCatchEvent) {
            boolean afterGateway =
                    event.getPreviousNodes().list().stream().anyMatch(EventBasedGateway.class::isInstance);
            boolean date = event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
            return afterGateway ? Kind.SIDE_EVENT : date ? Kind.DATE : Kind.MESSAGE;
        }
        return null;
    }

    private static boolean isInsideOfEventSubProcess(CatchEvent event) {
        return event.getParentElement() instanceof SubProcess sub && sub.triggeredByEvent();
    }

    private static String label(FlowNode node) {
        return Objects.requireNonNullElse(node.getName(), "");
    }
}
