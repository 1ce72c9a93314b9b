package de.ozglotse.diagram;

import de.ozglotse.workflow.Box;
import de.ozglotse.workflow.DiagramFlow;
import de.ozglotse.workflow.DiagramNode;
import de.ozglotse.workflow.DiagramNode.Kind;
import de.ozglotse.workflow.ProcessDiagram;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A drawing of a process, ready to be written by {@code diagram/_diagram.html}.
 *
 * @param process id of the process
 * @param label name of the process, in German
 * @param extent the room that it takes
 * @param frames what lies behind everything else
 * @param flows the lines
 * @param nodes the symbols, from back to front
 * @param steps the same as an ordered list
 * @param jump address of the first current element in the page, or null
 * @param counting whether cases are counted instead of followed
 */
public record DiagramView(
        String process,
        String label,
        String versionTag,
        Box extent,
        List<NodeView> frames,
        List<FlowView> flows,
        List<NodeView> nodes,
        List<ListedStep> steps,
        String jump,
        boolean counting) {

    private static final int MARGIN = 16;
    /** Up to this width the drawing may shrink to the page and stays readable. */
    private static final int FITTING = 1700;

    public static DiagramView of(ProcessDiagram diagram, DiagramMarks marks) {
        String prefix = "ablauf-" + diagram.key() + "-";
        List<FlowView> flows = diagram.flows().stream().map(FlowView::of).toList();
        List<NodeView> frames = nodes(diagram, prefix, marks, true);
        List<NodeView> nodes = nodes(diagram, prefix, marks, false);
        return new DiagramView(
                diagram.key(),
                diagram.label(),
                diagram.versionTag(),
                extent(diagram, flows, frames, nodes),
                frames,
                flows,
                nodes,
                diagram.nodes().stream()
                        .filter(node -> ListedStep.names(node, marks))
                        .map(node -> ListedStep.of(node, marks))
                        .toList(),
                diagram.nodes().stream()
                        .filter(node -> marks.now().contains(node.id()))
                        .findFirst()
                        .map(node -> prefix + node.id())
                        .orElse(null),
                marks.counting());
    }

    /** @return the current steps in words, or empty */
    public String current() {
        return steps.stream().filter(ListedStep::current).map(ListedStep::label).collect(Collectors.joining(", "));
    }

    public long currentCount() {
        return steps.stream().filter(ListedStep::current).count();
    }

    public String viewBox() {
        return extent.x() + " " + extent.y() + " " + extent.width() + " " + extent.height();
    }

    /** @return whether it is small enough to be shown as a whole */
    public boolean fits() {
        return extent.width() <= FITTING;
    }

    private static List<NodeView> nodes(ProcessDiagram diagram, String prefix, DiagramMarks marks, boolean frames) {
        Comparator<DiagramNode> boundaryLast = Comparator.comparing(node -> node.kind() == Kind.BOUNDARY_EVENT);
        return diagram.nodes().stream()
                .filter(node -> node.kind().isFrame() == frames)
                .sorted(boundaryLast)
                .map(node -> NodeView.of(node, prefix, marks))
                .toList();
    }

    private static Box extent(
            ProcessDiagram diagram, List<FlowView> flows, List<NodeView> frames, List<NodeView> nodes) {
        Stream<Box> symbols = Stream.concat(frames.stream(), nodes.stream()).map(NodeView::box);
        Stream<Box> texts = Stream.concat(
                        Stream.concat(frames.stream(), nodes.stream()).map(NodeView::label),
                        flows.stream().map(FlowView::label))
                .filter(label -> !label.lines().isEmpty())
                .map(TextBlock::extent);
        Stream<Box> lines = diagram.flows().stream()
                .map(DiagramFlow::points)
                .flatMap(List::stream)
                .map(point -> new Box(point.x(), point.y(), 0, 0));
        return Stream.of(symbols, texts, lines)
                .flatMap(part -> part)
                .reduce(Box::and)
                .map(box -> new Box(
                        box.x() - MARGIN, box.y() - MARGIN, box.width() + 2 * MARGIN, box.height() + 2 * MARGIN))
                .orElseGet(() -> new Box(0, 0, MARGIN, MARGIN));
    }
}
