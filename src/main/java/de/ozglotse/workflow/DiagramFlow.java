package de.ozglotse.workflow;

import java.util.List;
import java.util.Optional;

/**
 * A line of a process model's drawing.
 *
 * @param id id of the sequence flow
 * @param label what people read beside it, in German; may be empty
 * @param points where it passes, at least two
 * @param labelBox where the modeller put the label, if there is one
 */
public record DiagramFlow(String id, String label, List<Waypoint> points, Optional<Box> labelBox) {

    public DiagramFlow {
        points = List.copyOf(points);
    }
}
