package de.ozglotse.engine;

import de.ozglotse.engine.UndoRecord.Level;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Tells which completions of a case lie on the way from a step: they have to be done again if it is reopened. */
@Component
class LaterSteps {

    private final ProcessModels models;

    LaterSteps(ProcessModels models) {
        this.models = models;
    }

    /**
     * Compares two completions where their ways part.
     *
     * @param process key of the first one's process
     * @param laterProcess key of the second one's process
     */
    boolean liesBehind(UndoRecord done, String process, UndoRecord later, String laterProcess) {
        for (int i = 0; i < done.levels().size(); i++) {
            for (int j = 0; j < later.levels().size(); j++) {
                String instance = done.levels().get(i).processInstance();
                if (instance.equals(later.levels().get(j).processInstance())) {
                    return parts(new Way(done, process), i, new Way(later, laterProcess), j);
                }
            }
        }
        Way one = new Way(done, process);
        Way other = new Way(later, laterProcess);
        int top = done.levels().size() - 1;
        int otherTop = later.levels().size() - 1;
        // the case has begun again in between
        return one.process(top).equals(other.process(otherTop)) && parts(one, top, other, otherTop);
    }

    private boolean parts(Way one, int level, Way other, int otherLevel) {
        Optional<ModelGraph> graph =
                one.process(level).flatMap(models::newest).map(newest -> new ModelGraph(models.model(newest.getId())));
        if (graph.isEmpty()) {
            return false;
        }
        FlowNode node = graph.get().node(one.record().way(level));
        FlowNode otherNode = graph.get().node(other.record().way(otherLevel));
        if (node == null || otherNode == null) {
            return false;
        }
        if (!node.equals(otherNode)) {
            return Shift.to(graph.get(), node).behind().contains(otherNode);
        }
        if (level == 0 || otherLevel == 0) {
            return !graph.get().isMultiple(node);
        }
        return !graph.get().isMultiple(node) && parts(one, level - 1, other, otherLevel - 1);
    }

    /** How a completion was reached. */
    private record Way(UndoRecord record, String own) {

        Optional<String> process(int level) {
            Level known = record.levels().get(level);
            return Optional.ofNullable(known.process()).or(() -> level == 0 ? Optional.of(own) : Optional.empty());
        }
    }
}
