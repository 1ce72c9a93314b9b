package de.ozglotse.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Finds the elements of a model that lie on a path from a start event, whatever is decided on the way. */
final class ReachableNodes {

    private final CheckedModel model;
    private final Set<FlowNode> reached = new LinkedHashSet<>();
    private final Deque<FlowNode> next = new ArrayDeque<>();

    private ReachableNodes(CheckedModel model) {
        this.model = model;
    }

    static Collection<FlowNode> of(CheckedModel model) {
        ReachableNodes nodes = new ReachableNodes(model);
        model.all(Process.class).forEach(nodes::enter);
        while (!nodes.next.isEmpty()) {
            nodes.visit(nodes.next.pop());
        }
        return nodes.reached;
    }

    private void visit(FlowNode node) {
        if (!reached.add(node)) {
            return;
        }
        model.outgoing(node).stream().map(SequenceFlow::getTarget).forEach(next::push);
        model.all(BoundaryEvent.class)
                .filter(event -> node.equals(event.getAttachedTo()))
                .forEach(next::push);
        if (node instanceof SubProcess scope) {
            enter(scope);
        }
    }

    /** Event sub-processes have no incoming flow: they begin wherever their scope has begun. */
    private void enter(ModelElementInstance scope) {
        Stream.of(StartEvent.class, SubProcess.class)
                .flatMap(type -> scope.getChildElementsByType(type).stream())
                .filter(node -> !(node instanceof SubProcess inner) || inner.triggeredByEvent())
                .forEach(next::push);
    }
}
