package de.ozglotse.diagram;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a drawing shows beside the model.
 *
 * @param now ids of the elements where a case waits
 * @param done the day on which a step was done, by the id of its element
 * @param counts how many cases wait, by the id of the element
 * @param counting whether the drawing counts cases instead of following one
 */
public record DiagramMarks(Set<String> now, Map<String, LocalDate> done, Map<String, Long> counts, boolean counting) {

    public DiagramMarks {
        now = Set.copyOf(now);
        done = Map.copyOf(done);
        counts = Map.copyOf(counts);
    }

    public static DiagramMarks ofCase(Set<String> now, Map<String, LocalDate> done) {
        return new DiagramMarks(now, done, Map.of(), false);
    }

    public static DiagramMarks ofAll(Map<String, Long> counts) {
        return new DiagramMarks(Set.of(), Map.of(), counts, true);
    }

    ListedStep.State state(String id) {
        if (now.contains(id)) {
            return ListedStep.State.NOW;
        }
        return done.containsKey(id) ? ListedStep.State.DONE : ListedStep.State.OPEN;
    }

    long count(String id) {
        return counts.getOrDefault(id, 0L);
    }
}
