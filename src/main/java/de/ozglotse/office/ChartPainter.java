package de.ozglotse.office;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paints lines, paths of straight pieces, circles and texts; each class of a chart has its look, also in greyscale. */
class ChartPainter {

    private static final Pattern TOKEN = Pattern.compile("[MLHVZ]|-?[0-9.]+");
    private static final double TEXT_SIZE = 14;

    private static final Color INK = new Color(0x131525);
    private static final Color BLUE = new Color(0x2044aa);
    private static final Color GREY = new Color(0x51577a);
    private static final Color PALE = new Color(0xc0c3d5);

    private static final Map<String, Look> LOOKS = Map.of(
            "grid", Look.line(PALE, 1),
            "now", Look.line(GREY, 1, 2, 3),
            "scope", Look.line(GREY, 2),
            "soll", Look.line(INK, 1.5f, 5, 4),
            "fc", Look.line(BLUE, 2, 2, 4),
            "ist", Look.line(BLUE, 3),
            "band", Look.area(new Color(0xd2daee)),
            "dot", Look.area(BLUE));

    private final GlyphOutlines regular = new GlyphOutlines(AccessiblePdf.REGULAR);
    private final GlyphOutlines strong = new GlyphOutlines(AccessiblePdf.SEMIBOLD);

    void paint(Node parent, Graphics2D graphics) {
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                paint(element, graphics);
            }
        }
    }

    private void paint(Element element, Graphics2D graphics) {
        switch (element.getTagName()) {
            case "g" -> paint((Node) element, graphics);
            case "text" -> write(element, graphics);
            case "line" ->
                draw(
                        element,
                        new Line2D.Double(
                                number(element, "x1"),
                                number(element, "y1"),
                                number(element, "x2"),
                                number(element, "y2")),
                        graphics);
            case "circle" -> {
                double radius = number(element, "r");
                draw(
                        element,
                        new Ellipse2D.Double(
                                number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius),
                        graphics);
            }
            case "path" -> draw(element, path(element.getAttribute("d")), graphics);
            default -> {
                // titles and descriptions are not painted
            }
        }
    }

    private void draw(Element element, Shape shape, Graphics2D graphics) {
        Look look = LOOKS.getOrDefault(element.getAttribute("class"), LOOKS.get("grid"));
        graphics.setColor(look.colour());
        if (look.stroke() == null) {
            graphics.fill(shape);
        } else {
            graphics.setStroke(look.stroke());
            graphics.draw(shape);
        }
    }

    private void write(Element text, Graphics2D graphics) {
        boolean isStrong = text.getAttribute("class").equals("t-strong");
        double anchor = switch (text.getAttribute("text-anchor")) {
            case "middle" -> 0.5;
            case "end" -> 1;
            default -> 0;
        };
        graphics.setColor(isStrong ? INK : GREY);
        graphics.fill((isStrong ? strong : regular)
                .write(text.getTextContent(), number(text, "x"), number(text, "y"), TEXT_SIZE, anchor));
    }

    /** Absolute commands only, as our own drawings write them. */
    static Path2D path(String description) {
        Path2D path = new Path2D.Double();
        Matcher tokens = TOKEN.matcher(description);
        while (tokens.find()) {
            switch (tokens.group().charAt(0)) {
                case 'M' -> path.moveTo(next(tokens), next(tokens));
                case 'L' -> path.lineTo(next(tokens), next(tokens));
                case 'H' -> path.lineTo(next(tokens), path.getCurrentPoint().getY());
                case 'V' -> path.lineTo(path.getCurrentPoint().getX(), next(tokens));
                case 'Z' -> path.closePath();
                default -> throw new IllegalArgumentException("A path is not understood: " + description);
            }
        }
        return path;
    }

    private static double next(Matcher tokens) {
        if (!tokens.find()) {
            throw new IllegalArgumentException("A path ends too early");
        }
        return Double.parseDouble(tokens.group());
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** How something is drawn; without a stroke it is filled. */
    private record Look(Color colour, BasicStroke stroke) {

        static Look line(Color colour, float width, float... dashes) {
            return new Look(
                    colour,
                    new BasicStroke(
                            width,
                            BasicStroke.CAP_BUTT,
                            BasicStroke.JOIN_ROUND,
                            1,
                            dashes.length == 0 ? null : dashes,
                            0));
        }

        static Look area(Color colour) {
            return new Look(colour, null);
        }
    }
}
