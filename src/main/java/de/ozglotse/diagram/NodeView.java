package de.ozglotse.diagram;

import de.ozglotse.workflow.Box;
import de.ozglotse.workflow.DiagramNode;
import de.ozglotse.workflow.DiagramNode.Kind;
import de.ozglotse.workflow.DiagramNode.Marker;
import java.util.List;
import java.util.Locale;

/**
 * A symbol of a drawing, ready to be written.
 *
 * @param anchor its address in the page
 * @param css how it is painted
 * @param outline its path
 * @param ring its second line, or empty
 * @param glyph what tells it apart, or empty
 * @param glyphAt where the glyph stands, as an SVG transformation
 * @param corner the picture in the corner of a task, or empty
 * @param count how often it is open
 * @param stuck whether somebody waits here for longer than is good
 */
record NodeView(
        String anchor,
        String css,
        String outline,
        String ring,
        String glyph,
        String glyphAt,
        String corner,
        TextBlock label,
        Box box,
        long count,
        boolean stuck) {

    private static final int FOOT = 10;

    static NodeView of(DiagramNode node, String prefix, DiagramMarks marks) {
        return new NodeView(
                prefix + node.id(),
                css(node, marks),
                Shapes.outline(node),
                Shapes.ring(node),
                Shapes.glyph(node.kind(), node.marker()),
                glyphAt(node),
                Shapes.corner(node.kind()),
                label(node),
                node.box(),
                marks.count(node.id()),
                marks.isStuck(node.id()));
    }

    public List<TextLine> lines() {
        return label.lines();
    }

    private static TextBlock label(DiagramNode node) {
        return switch (node.kind()) {
            case USER_TASK, TASK, CALL_ACTIVITY, COLLAPSED -> TextBlock.inside(node.box(), node.label());
            case EXPANDED, EVENT_SUB_PROCESS -> TextBlock.title(node.box(), node.label());
            default -> TextBlock.beside(node);
        };
    }

    private static String glyphAt(DiagramNode node) {
        boolean activity = isActivity(node.kind());
        int y = activity ? node.box().bottom() - FOOT : node.box().centerY();
        return "translate(%d %d)".formatted(node.box().centerX(), y);
    }

    private static boolean isActivity(Kind kind) {
        return switch (kind) {
            case USER_TASK, TASK, CALL_ACTIVITY, COLLAPSED, EXPANDED, EVENT_SUB_PROCESS -> true;
            default -> false;
        };
    }

    private static String css(DiagramNode node, DiagramMarks marks) {
        String kind = node.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String state = switch (marks.state(node.id())) {
            case NOW -> " now";
            case DONE -> " done";
            case OPEN, SKIPPED -> marks.count(node.id()) > 0 ? " busy" : "";
        };
        String solid = isFilled(node) ? " solid" : "";
        String stuck = marks.isStuck(node.id()) ? " stuck" : "";
        return "k-" + kind + (node.interrupting() ? "" : " dashed") + solid + state + stuck;
    }

    /** What an event sends out is drawn solid, what it takes in is drawn in lines. */
    private static boolean isFilled(DiagramNode node) {
        boolean sends = node.kind() == Kind.THROW_EVENT || node.kind() == Kind.END_EVENT;
        return sends && node.marker() != Marker.NONE;
    }
}
