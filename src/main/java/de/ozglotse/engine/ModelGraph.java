package de.ozglotse.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The ways through a model, whatever is decided on them. */
record ModelGraph(BpmnModelInstance model) {

    FlowNode node(String id) {
        return model.getModelElementById(id);
    }

    /**
     * What can be reached from a node.
     *
     * @param cut nodes behind which nobody looks
     * @return the node itself only if a way leads back to it
     */
    Set<FlowNode> behind(FlowNode start, Collection<FlowNode> cut) {
        Set<FlowNode> reached = new LinkedHashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>();
        next(start).forEach(next::push);
        while (!next.isEmpty()) {
            FlowNode node = next.pop();
            if (reached.add(node) && !cut.contains(node)) {
                next(node).forEach(next::push);
            }
        }
        return reached;
    }

    /** @return the forks between which and their joins the node lies: their other branches run beside it */
    Set<FlowNode> forksAround(FlowNode node) {
        Set<FlowNode> forks = new LinkedHashSet<>();
        for (FlowNode inner = node; inner != null; inner = scope(inner)) {
            for (FlowNode fork : gateways()) {
                if (isFork(fork) && Objects.equals(scope(fork), scope(inner)) && encloses(fork, inner)) {
                    forks.add(fork);
                }
            }
        }
        return forks;
    }

    /** @return the gateways that wait for several branches */
    List<FlowNode> joins() {
        return gateways().stream().filter(this::isJoin).toList();
    }

    /** @return the nodes from which a flow leads into this one, one for each flow */
    List<FlowNode> sources(FlowNode node) {
        return flows().filter(flow -> node.equals(flow.getTarget()))
                .map(SequenceFlow::getSource)
                .toList();
    }

    /** @return the embedded sub-processes around the node, the innermost first */
    List<FlowNode> scopes(FlowNode node) {
        return Stream.iterate(scope(node), Objects::nonNull, this::scope).toList();
    }

    /** @return whether it is done several times, each with a life of its own */
    boolean isMultiple(FlowNode node) {
        return node instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }

    /** @return whether it begins by an event, beside or instead of everything else */
    static boolean isEventSubProcess(FlowNode scope) {
        return scope instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    /** @return whether nothing else runs any more once it has begun */
    static boolean isEnding(FlowNode scope) {
        return isEventSubProcess(scope)
                && scope.getChildElementsByType(StartEvent.class).stream().allMatch(StartEvent::isInterrupting);
    }

    Set<FlowNode> nodes(Predicate<FlowNode> wanted) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(wanted)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @return names of the answers that these user tasks ask for */
    Set<String> fields(Predicate<FlowNode> steps) {
        return model.getModelElementsByType(UserTask.class).stream()
                .filter(steps)
                .flatMap(step -> FormReader.formFields(step).stream())
                .map(CamundaFormField::getCamundaId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private FlowNode scope(FlowNode node) {
        ModelElementInstance parent = node.getParentElement();
        return parent instanceof SubProcess scope ? scope : null;
    }

    /** A way from the fork to the node that passes more forks than joins ends inside of the fork's own branches. */
    private boolean encloses(FlowNode fork, FlowNode node) {
        Set<Depth> reached = new LinkedHashSet<>();
        Deque<Depth> next = new ArrayDeque<>();
        beside(fork).forEach(first -> next.push(new Depth(first, 1)));
        while (!next.isEmpty()) {
            Depth at = next.pop();
            if (at.node().equals(node)) {
                return true;
            }
            int depth = at.level() + (isFork(at.node()) ? 1 : 0) - (isJoin(at.node()) ? 1 : 0);
            if (depth > 0 && depth < 10 && reached.add(at)) {
                beside(at.node()).forEach(following -> next.push(new Depth(following, depth)));
            }
        }
        return false;
    }

    private List<FlowNode> next(FlowNode node) {
        Stream<FlowNode> inside = node instanceof SubProcess scope ? begins(scope) : Stream.empty();
        FlowNode scope = scope(node);
        List<FlowNode> outside = scope == null ? Collections.emptyList() : leaving(scope);
        return Stream.of(beside(node).stream(), inside, outside.stream())
                .flatMap(part -> part)
                .toList();
    }

    private List<FlowNode> leaving(FlowNode scope) {
        FlowNode outer = scope(scope);
        return Stream.concat(beside(scope).stream(), outer == null ? Stream.empty() : leaving(outer).stream())
                .toList();
    }

    /** @return what follows in the same scope */
    private List<FlowNode> beside(FlowNode node) {
        return Stream.concat(
                        flows().filter(flow -> node.equals(flow.getSource())).map(SequenceFlow::getTarget),
                        model.getModelElementsByType(BoundaryEvent.class).stream()
                                .filter(event -> node.equals(event.getAttachedTo())))
                .toList();
    }

    private static Stream<FlowNode> begins(SubProcess scope) {
        return Stream.concat(
                scope.getChildElementsByType(StartEvent.class).stream(),
                scope.getChildElementsByType(SubProcess.class).stream()
                        .filter(SubProcess::triggeredByEvent)
                        .flatMap(ModelGraph::begins));
    }

    private Stream<SequenceFlow> flows() {
        return model.getModelElementsByType(SequenceFlow.class).stream();
    }

    private List<FlowNode> gateways() {
        return model.getModelElementsByType(Gateway.class).stream()
                .filter(gateway -> gateway instanceof ParallelGateway || gateway instanceof InclusiveGateway)
                .map(FlowNode.class::cast)
                .toList();
    }

    private boolean isFork(FlowNode node) {
        return gateways().contains(node)
                && flows().filter(flow -> node.equals(flow.getSource())).count() > 1;
    }

    private boolean isJoin(FlowNode node) {
        return gateways().contains(node) && sources(node).size() > 1;
    }

    /** A node with the number of branches that were entered on the way to it and not left yet. */
    private record Depth(FlowNode node, int level) {}
}
