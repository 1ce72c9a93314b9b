package de.ozglotse.engine;

import de.ozglotse.workflow.Box;
import de.ozglotse.workflow.DiagramFlow;
import de.ozglotse.workflow.DiagramNode;
import de.ozglotse.workflow.ProcessDiagram;
import de.ozglotse.workflow.Waypoint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Reads how the modeller has drawn a process; what has no place in the drawing is left out. */
final class DiagramReader {

    private final Map<String, BpmnShape> shapes;
    private final Map<String, BpmnEdge> edges;

    private DiagramReader(BpmnModelInstance model) {
        this.shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), Function.identity()));
        this.edges = model.getModelElementsByType(BpmnEdge.class).stream()
                .collect(Collectors.toMap(edge -> edge.getBpmnElement().getId(), Function.identity()));
    }

    static ProcessDiagram read(ProcessDefinition definition, BpmnModelInstance model) {
        DiagramReader reader = new DiagramReader(model);
        Process process = model.getModelElementById(definition.getKey());
        List<FlowElement> elements = flatten(process.getFlowElements()).toList();
        return new ProcessDiagram(
                definition.getKey(),
                definition.getName(),
                definition.getVersionTag(),
                elements.stream()
                        .filter(FlowNode.class::isInstance)
                        .flatMap(element -> reader.node((FlowNode) element).stream())
                        .toList(),
                elements.stream()
                        .filter(SequenceFlow.class::isInstance)
                        .flatMap(element -> reader.flow(element).stream())
                        .toList());
    }

    private static Stream<FlowElement> flatten(Collection<FlowElement> elements) {
        return elements.stream()
                .flatMap(element -> element instanceof SubProcess inner
                        ? Stream.concat(Stream.of(element), flatten(inner.getFlowElements()))
                        : Stream.of(element));
    }

    private Optional<DiagramNode> node(FlowNode node) {
        return Optional.ofNullable(shapes.get(node.getId()))
                .map(shape -> new DiagramNode(
                        node.getId(),
                        DiagramSymbols.kind(node, shape.isExpanded()),
                        DiagramSymbols.marker(node),
                        DiagramSymbols.isInterrupting(node),
                        label(node),
                        box(shape.getBounds()),
                        labelBox(shape.getBpmnLabel())));
    }

    private Optional<DiagramFlow> flow(FlowElement flow) {
        return Optional.ofNullable(edges.get(flow.getId()))
                .map(edge -> new DiagramFlow(
                        flow.getId(),
                        label(flow),
                        edge.getWaypoints().stream()
                                .map(point -> new Waypoint(round(point.getX()), round(point.getY())))
                                .toList(),
                        labelBox(edge.getBpmnLabel())));
    }

    private static String label(FlowElement element) {
        return Optional.ofNullable(element.getName()).map(String::strip).orElse("");
    }

    private static Optional<Box> labelBox(BpmnLabel label) {
        return Optional.ofNullable(label).map(BpmnLabel::getBounds).map(DiagramReader::box);
    }

    private static Box box(Bounds bounds) {
        return new Box(round(bounds.getX()), round(bounds.getY()), round(bounds.getWidth()), round(bounds.getHeight()));
    }

    private static int round(double coordinate) {
        return (int) Math.round(coordinate);
    }
}
