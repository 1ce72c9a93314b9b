package de.ozglotse.reporting.web;

import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Draws the county's municipalities, shaded by how far each is; the same numbers stand in the matrix. */
@Component
class CountyMap {

    private static final int SHADES = 4;

    /** Only a municipality of this size has room for its name. */
    private static final BigDecimal NAMED_FROM_KM2 = BigDecimal.valueOf(30);

    private final Drawing drawing = read();

    /** @return the municipalities around this one that are drawn; none if it lies beyond the map */
    Set<CaseKey> around(Ags ags) {
        Set<CaseKey> drawn =
                drawing.shapes().stream().map(shape -> new CaseKey(shape.ags())).collect(Collectors.toSet());
        return drawn.contains(CaseKey.of(ags)) ? drawn : Set.of();
    }

    /** @param selected AGS of the municipality to be outlined, null for none */
    View of(Matrix matrix, String selected) {
        List<Area> areas = drawing.shapes().stream()
                .flatMap(shape -> matrix.row(shape.ags()).map(row -> area(shape, row, selected)).stream())
                // the outline of the selected one must not be covered by its neighbours
                .sorted((one, other) -> Boolean.compare(one.selected(), other.selected()))
                .toList();
        return new View(
                "0 0 " + drawing.width() + " " + drawing.height(),
                areas,
                legend(matrix.columns().size()));
    }

    /** @param column the only step that counts; null for all */
    View of(Matrix matrix, MatrixColumn column, String selected) {
        return of(column == null ? matrix : matrix.only(column), selected);
    }

    private static Area area(Shape shape, MatrixRow row, String selected) {
        int columns = row.cells().size();
        return new Area(
                shape,
                row.name(),
                row.done(),
                columns,
                shade(row.done(), columns),
                shape.ags().equals(selected),
                row.municipality().areaKm2().compareTo(NAMED_FROM_KM2) >= 0);
    }

    static int shade(long done, int columns) {
        return (int) ((done * SHADES + columns - 1) / columns);
    }

    private static List<Range> legend(int columns) {
        return IntStream.rangeClosed(0, SHADES)
                .mapToObj(shade -> {
                    int[] covered = IntStream.rangeClosed(0, columns)
                            .filter(done -> shade(done, columns) == shade)
                            .toArray();
                    return covered.length == 0
                            ? Optional.<Range>empty()
                            : Optional.of(new Range(shade, covered[0], covered[covered.length - 1]));
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private static Drawing read() {
        try (InputStream in = new ClassPathResource("catalogue/map-08417.json").getInputStream()) {
            return JsonMapper.builder().build().readValue(in, Drawing.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of shapes. */
    record Drawing(int width, int height, String source, List<Shape> shapes) {}

    /** One municipality's outline and the point for its label. */
    record Shape(String ags, String path, double x, double y) {}

    /** What a page draws. */
    record View(String viewBox, List<Area> areas, List<Range> legend) {}

    /** One municipality on the map. */
    record Area(Shape shape, String name, long done, int steps, int shade, boolean selected, boolean named) {

        public String css() {
            return "d" + shade;
        }

        /** Labels on the two darkest shades are inverted. */
        public String labelCss() {
            return shade >= SHADES - 1 ? "inv" : "";
        }

        public double labelY() {
            return named ? shape.y() - 3 : shape.y() + 5;
        }

        public double numberY() {
            return named ? shape.y() + 15 : shape.y() + 5;
        }
    }

    /** One entry of the legend. */
    record Range(int shade, int from, int to) {}
}
