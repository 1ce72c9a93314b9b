package de.ozglotse.municipality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Directory files for tests: the official ones and lines of one's own. */
public final class Gv100ad {

    private Gv100ad() {}

    public static byte[] extract() {
        return resource("/catalogue/gv100ad-08417.asc");
    }

    static byte[] wholeFile() {
        try (InputStream packed = open("/gv100ad/GV100AD_311217.ASC.gz");
                InputStream content = new GZIPInputStream(packed)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return ags, ars, name, kind, postcode and association of the 25 from another source */
    static List<String[]> expected() {
        return new String(resource("/gv100ad/expected-08417.csv"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(";", -1))
                .toList();
    }

    static List<String> extractLines() {
        return new String(extract(), StandardCharsets.ISO_8859_1).lines().toList();
    }

    /** @return the extract in which the line that holds the text is changed */
    static byte[] extractWith(String text, String replacement) {
        return file(extractLines().stream().map(line -> line.replace(text, replacement)));
    }

    static byte[] extractAnd(String... more) {
        return file(Stream.concat(extractLines().stream(), Stream.of(more)));
    }

    /** @return an invented Kreis that stands alone in its Land, with that many municipalities named after their keys */
    public static Stream<String> kreis(String key, String land, String name, int municipalities) {
        return Stream.concat(
                Stream.of(
                        renamed(line("10", "08"), key.substring(0, 2), land), renamed(line("40", "08417"), key, name)),
                IntStream.rangeClosed(1, municipalities)
                        .mapToObj("%03d"::formatted)
                        .flatMap(number -> Stream.of(
                                renamed(line("50", "08417   0054"), key + "   0" + number, "Ort " + key + number),
                                renamed(
                                        line("60", "084170540054"),
                                        key + number + "0" + number,
                                        "Ort " + key + number))));
    }

    private static String renamed(String line, String key, String name) {
        return line.substring(0, 10) + "%-12s%-50s".formatted(key, name) + line.substring(72);
    }

    public static byte[] file(Stream<String> lines) {
        return lines.map(line -> line + "\n").reduce("", String::concat).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @return the line of the extract that begins with this record type and names this key in column 11 */
    static String line(String type, String key) {
        return extractLines().stream()
                .filter(line -> line.startsWith(type) && line.startsWith(key, 10))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] resource(String path) {
        try (InputStream content = open(path)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(Gv100ad.class.getResourceAsStream(path), path);
    }
}
