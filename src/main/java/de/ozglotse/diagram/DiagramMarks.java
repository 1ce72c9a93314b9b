package de.ozglotse.diagram;

import de.ozglotse.workflow.StepId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a drawing shows beside the model.
 *
 * @param now ids of the elements where a case waits
 * @param done how a step was last done, by the id of its element
 * @param counts how often a step is open, by the id of the element
 * @param stuck ids of the steps at which somebody waits for longer than is good
 * @param counting whether the drawing counts cases instead of following one
 */
public record DiagramMarks(
        Set<String> now, Map<String, Done> done, Map<String, Long> counts, Set<String> stuck, boolean counting) {

    public DiagramMarks {
        now = Set.copyOf(now);
        done = Map.copyOf(done);
        counts = Map.copyOf(counts);
        stuck = Set.copyOf(stuck);
    }

    /**
     * How a step was done.
     *
     * @param answer the step that was answered
     * @param skipped whether the case only went on without it
     */
    public record Done(LocalDate day, StepId answer, boolean skipped) {}

    public static DiagramMarks ofCase(Set<String> now, Map<String, Done> done) {
        return new DiagramMarks(now, done, Map.of(), Set.of(), false);
    }

    public static DiagramMarks ofAll(Map<String, Long> counts, Set<String> stuck) {
        return new DiagramMarks(Set.of(), Map.of(), counts, stuck, true);
    }

    ListedStep.State state(String id) {
        if (now.contains(id)) {
            return ListedStep.State.NOW;
        }
        return Optional.ofNullable(done.get(id))
                .map(known -> known.skipped() ? ListedStep.State.SKIPPED : ListedStep.State.DONE)
                .orElse(ListedStep.State.OPEN);
    }

    boolean isStuck(String id) {
        return stuck.contains(id);
    }

    long count(String id) {
        return counts.getOrDefault(id, 0L);
    }
}
