package de.ozglotse.diagram;

import de.ozglotse.workflow.Box;
import de.ozglotse.workflow.DiagramFlow;
import de.ozglotse.workflow.DiagramNode;
import de.ozglotse.workflow.Waypoint;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A label, set in lines.
 *
 * @param extent about the room that it takes
 */
record TextBlock(List<TextLine> lines, Box extent) {

    private static final int INSET = 5;
    private static final int TASK_LINE = 16;
    private static final int LABEL_LINE = 15;
    /** How far the letters stand above the base line, seen from the upper edge of their line. */
    private static final int BASE = 12;
    /** From so many lines on, the first one has to make room for the symbol in the corner. */
    private static final int CROWDED = 4;
    /** The modeller's labels are meant for smaller letters than ours. */
    private static final double WIDER = 1.2;

    private static final int NARROWEST = 76;
    private static final int GAP = 6;
    private static final int NEAR = 20;
    /** Labels are set in smaller letters than the texts of tasks. */
    private static final double SMALLER = 13.0 / 14;

    /** @return the label in the middle of its symbol */
    static TextBlock inside(Box box, String label) {
        List<String> lines = LineBreaks.hyphenated(label, box.width() - 2 * INSET);
        int top = box.centerY() - lines.size() * TASK_LINE / 2 + (lines.size() >= CROWDED ? GAP : 0);
        return at(box.centerX(), top, TASK_LINE, lines);
    }

    /** @return the label along the upper edge of its frame */
    static TextBlock title(Box box, String label) {
        int half = width(List.of(label)) / 2;
        return at(box.x() + 2 * GAP + half, box.y() + GAP, LABEL_LINE, label.isEmpty() ? List.of() : List.of(label));
    }

    /** @return the label beside its symbol, on the side where the modeller put it, grown away from the symbol */
    static TextBlock beside(DiagramNode node) {
        Box box = node.box();
        Box area = node.labelBox()
                .orElseGet(() -> new Box(box.centerX() - NARROWEST / 2, box.bottom() + GAP, NARROWEST, LABEL_LINE));
        List<String> lines = lines(node.label(), area);
        int half = width(lines) / 2;
        int height = lines.size() * LABEL_LINE;
        int x = area.centerX();
        if (area.x() >= box.right() - GAP) {
            x = area.x() + half;
        } else if (area.right() <= box.x() + GAP) {
            x = area.right() - half;
        }
        int top = area.centerY() - height / 2;
        if (area.bottom() <= box.y() + GAP) {
            top = area.bottom() - height;
        } else if (area.y() >= box.bottom() - GAP) {
            top = area.y();
        }
        return at(x, top, LABEL_LINE, lines);
    }

    /** @return the label where the modeller put it, grown away from its line; otherwise over the line's beginning */
    static TextBlock along(DiagramFlow flow) {
        Waypoint first = flow.points().get(0);
        Box area = flow.labelBox()
                .orElseGet(() -> new Box(first.x() + GAP, first.y() - LABEL_LINE - GAP, NARROWEST, LABEL_LINE));
        List<String> lines = lines(flow.label(), area);
        int half = width(lines) / 2;
        int x = IntStream.range(1, flow.points().size())
                .filter(end -> runsDownBeside(
                        area, flow.points().get(end - 1), flow.points().get(end)))
                .map(end -> flow.points().get(end).x() <= area.centerX() ? area.x() + half : area.right() - half)
                .findFirst()
                .orElse(area.centerX());
        return at(x, area.centerY() - lines.size() * LABEL_LINE / 2, LABEL_LINE, lines);
    }

    private static boolean runsDownBeside(Box area, Waypoint from, Waypoint to) {
        boolean besides = Math.min(from.y(), to.y()) <= area.bottom() && Math.max(from.y(), to.y()) >= area.y();
        int distance = Math.max(area.x() - from.x(), from.x() - area.right());
        return from.x() == to.x() && besides && distance >= 0 && distance <= NEAR;
    }

    private static List<String> lines(String label, Box area) {
        int width = Math.max(NARROWEST, (int) (area.width() * WIDER));
        return LineBreaks.between(label, (int) (width / SMALLER));
    }

    private static TextBlock at(int x, int top, int lineHeight, List<String> lines) {
        int half = width(lines) / 2;
        List<TextLine> set = IntStream.range(0, lines.size())
                .mapToObj(line -> new TextLine(x, top + BASE + line * lineHeight, lines.get(line)))
                .toList();
        return new TextBlock(set, new Box(x - half, top, 2 * half, lines.size() * lineHeight));
    }

    private static int width(List<String> lines) {
        return (int)
                Math.ceil(lines.stream().mapToDouble(LineBreaks::width).max().orElse(0));
    }
}
