package de.ozglotse.diagram;

import de.ozglotse.workflow.Box;
import de.ozglotse.workflow.DiagramNode;
import de.ozglotse.workflow.DiagramNode.Kind;
import de.ozglotse.workflow.DiagramNode.Marker;
import de.ozglotse.workflow.Waypoint;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The outlines of BPMN's symbols as SVG paths. */
final class Shapes {

    private static final int CORNER = 9;
    private static final int RING = 4;
    private static final double HEAD_LENGTH = 9;
    private static final double HEAD_HALF = 4.5;

    private Shapes() {}

    static String outline(DiagramNode node) {
        return switch (node.kind()) {
            case START_EVENT, CATCH_EVENT, THROW_EVENT, BOUNDARY_EVENT, END_EVENT -> circle(node.box(), 0);
            case GATEWAY -> diamond(node.box());
            default -> rectangle(node.box());
        };
    }

    /** @return the second line of events on the way, empty for everything else */
    static String ring(DiagramNode node) {
        return switch (node.kind()) {
            case CATCH_EVENT, THROW_EVENT, BOUNDARY_EVENT -> circle(node.box(), RING);
            default -> "";
        };
    }

    /** @return what is drawn around the middle of an event or a gateway, or around the foot of an activity */
    static String glyph(Kind kind, Marker marker) {
        return switch (marker) {
            case TIMER -> "M0-9a9 9 0 1 1-.01 0zM0-6V0H4.5";
            case MESSAGE -> "M-8-5.5H8V5.5H-8zM-8-5.5L0 1 8-5.5";
            case ERROR -> "M-7 6L-3-6 2 2 7-7 3 6-2-2z";
            case ESCALATION -> "M0-8L6 7 0 1-6 7z";
            case TERMINATE -> "M0-9a9 9 0 1 1-.01 0z";
            case EXCLUSIVE -> "M-7-7L7 7M7-7L-7 7";
            case PARALLEL -> "M-9 0H9M0-9V9";
            case INCLUSIVE -> "M0-8a8 8 0 1 1-.01 0z";
            case EVENT_BASED -> "M0-12a12 12 0 1 1-.01 0zM0-6.5L6.2-2 3.8 5.3H-3.8L-6.2-2z";
            case MULTIPLE -> "M-4-5V5M0-5V5M4-5V5";
            case NONE ->
                kind == Kind.CALL_ACTIVITY || kind == Kind.COLLAPSED ? "M-6-6H6V6H-6zM-3.5 0H3.5M0-3.5V3.5" : "";
        };
    }

    /** @return what stands in the upper left corner of a task */
    static String corner(Kind kind) {
        return switch (kind) {
            case USER_TASK -> "M8 18.5c0-4 2.4-5.5 5-5.5s5 1.5 5 5.5zM13 12a3 3 0 1 1 .01 0z";
            case TASK ->
                "M13 8.5a4.5 4.5 0 1 1-.01 0zM13 6v2.5m0 9v2.5m-7-7h2.5m9 0h2.5m-12-5l1.8 1.8m6.4 6.4l1.8 1.8"
                        + "m0-10l-1.8 1.8m-6.4 6.4l-1.8 1.8";
            default -> "";
        };
    }

    static String line(List<Waypoint> points) {
        return points.stream().map(point -> point.x() + " " + point.y()).collect(Collectors.joining("L", "M", ""));
    }

    /** @return a triangle that ends at the last point */
    static String arrowHead(List<Waypoint> points) {
        Waypoint tip = points.get(points.size() - 1);
        Waypoint before = points.get(points.size() - 2);
        double angle = Math.atan2(tip.y() - before.y(), tip.x() - before.x());
        double x = tip.x() - HEAD_LENGTH * Math.cos(angle);
        double y = tip.y() - HEAD_LENGTH * Math.sin(angle);
        double across = HEAD_HALF * Math.sin(angle);
        double along = HEAD_HALF * Math.cos(angle);
        return String.format(
                Locale.ROOT,
                "M%d %dL%.1f %.1fL%.1f %.1fZ",
                tip.x(),
                tip.y(),
                x - across,
                y + along,
                x + across,
                y - along);
    }

    private static String circle(Box box, int inset) {
        int radius = box.width() / 2 - inset;
        return String.format(
                Locale.ROOT, "M%d %da%d %d 0 1 1-.01 0z", box.centerX(), box.centerY() - radius, radius, radius);
    }

    private static String diamond(Box box) {
        return "M%d %dL%d %dL%d %dL%d %dZ"
                .formatted(
                        box.centerX(),
                        box.y(),
                        box.right(),
                        box.centerY(),
                        box.centerX(),
                        box.bottom(),
                        box.x(),
                        box.centerY());
    }

    private static String rectangle(Box box) {
        int across = box.width() - 2 * CORNER;
        int down = box.height() - 2 * CORNER;
        String corner = "a%d %d 0 0 1 ".formatted(CORNER, CORNER);
        return "M%d %dh%d%s%d %dv%d%s-%d %dh-%d%s-%d -%dv-%d%s%d -%dz"
                .formatted(
                        box.x() + CORNER,
                        box.y(),
                        across,
                        corner,
                        CORNER,
                        CORNER,
                        down,
                        corner,
                        CORNER,
                        CORNER,
                        across,
                        corner,
                        CORNER,
                        CORNER,
                        down,
                        corner,
                        CORNER,
                        CORNER);
    }
}
