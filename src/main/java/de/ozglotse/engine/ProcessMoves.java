package de.ozglotse.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;

/** Moves running process instances to another place. */
final class ProcessMoves {

    private ProcessMoves() {}

    /** Starts an activity and cancels these active ones, in one step. */
    static void replace(RuntimeService runtime, String processInstance, List<String> active, String activity) {
        // started first, so that an enclosing scope does not end in between
        ProcessInstanceModificationBuilder move =
                runtime.createProcessInstanceModification(processInstance).startBeforeActivity(activity);
        cancelOutermost(runtime.getActivityInstance(processInstance), active, move);
        move.execute();
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
