package de.ozglotse.engine;

import de.ozglotse.workflow.UndoImpossible;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves running process instances to another place. */
@Component
class ProcessMoves {

    static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final ProcessModels models;

    ProcessMoves(@Lazy RuntimeService runtime, ProcessModels models) {
        this.runtime = runtime;
        this.models = models;
    }

    /**
     * Starts these elements and cancels these active ones, in one step.
     *
     * @param loop what the first of the elements alone remembers as one of several
     */
    void replace(String processInstance, List<String> active, List<String> elements, Map<String, Object> loop) {
        ActivityInstance tree = runtime.getActivityInstance(processInstance);
        elements.forEach(element -> requireKnown(tree, element));
        // started first, so that an enclosing scope does not end in between
        ProcessInstanceModificationBuilder move = runtime.createProcessInstanceModification(processInstance);
        for (String element : elements) {
            var started = move.startBeforeActivity(element, scope(tree, active, element));
            if (element.equals(elements.get(0))) {
                loop.forEach(started::setVariableLocal);
            }
        }
        cancelOutermost(tree, active, move);
        move.execute();
    }

    /** A migration may have taken the process to a version without the element. */
    private void requireKnown(ActivityInstance tree, String element) {
        if (models.model(tree.getProcessDefinitionId()).getModelElementById(element) == null) {
            throw new UndoImpossible("The process has no element " + element + " any more");
        }
    }

    /** @return the innermost instance around the element that stays; what is cancelled would take the element along */
    private String scope(ActivityInstance tree, List<String> active, String element) {
        FlowNode node = models.model(tree.getProcessDefinitionId()).getModelElementById(element);
        return Stream.concat(
                        Stream.of(element + BODY),
                        Stream.<ModelElementInstance>iterate(
                                        node.getParentElement(),
                                        SubProcess.class::isInstance,
                                        ModelElementInstance::getParentElement)
                                .map(scope -> ((SubProcess) scope).getId()))
                .flatMap(scope -> staying(tree, active, scope).stream())
                .findFirst()
                .orElse(tree.getId());
    }

    private static Optional<String> staying(ActivityInstance node, List<String> active, String element) {
        if (active.contains(node.getId())) {
            return Optional.empty();
        }
        if (node.getActivityId().equals(element)) {
            return Optional.of(node.getId());
        }
        return Stream.of(node.getChildActivityInstances())
                .flatMap(child -> staying(child, active, element).stream())
                .findFirst();
    }

    private static void cancelOutermost(
            ActivityInstance node, List<String> active, ProcessInstanceModificationBuilder move) {
        Stream.of(node.getChildTransitionInstances())
                .filter(transition -> active.contains(transition.getId()))
                .forEach(transition -> move.cancelTransitionInstance(transition.getId()));
        Stream.of(node.getChildActivityInstances()).forEach(child -> {
            if (active.contains(child.getId())) {
                move.cancelActivityInstance(child.getId());
            } else {
                cancelOutermost(child, active, move);
            }
        });
    }
}
