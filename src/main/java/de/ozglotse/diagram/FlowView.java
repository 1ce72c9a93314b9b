package de.ozglotse.diagram;

import de.ozglotse.workflow.DiagramFlow;
import java.util.List;

/**
 * A line of a drawing, ready to be written.
 *
 * @param path where it passes
 * @param head its arrow head
 */
record FlowView(String path, String head, TextBlock label) {

    static FlowView of(DiagramFlow flow) {
        return new FlowView(Shapes.line(flow.points()), Shapes.arrowHead(flow.points()), TextBlock.along(flow));
    }

    public List<TextLine> lines() {
        return label.lines();
    }
}
