package de.ozglotse.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The official directory of Germany's municipalities, cut to the size that is wanted. */
final class Directory {

    private static final String MUNICIPALITY = "60";
    private static final int KEY = 10;
    private static final int KIND = 122;
    private static final List<String> WITHOUT_MUNICIPALITY = List.of("65", "66");

    private Directory() {}

    /**
     * @param area how the keys of the wanted municipalities begin
     * @param most no more than these, in the order of their keys
     * @return a directory file with everything above them
     */
    static byte[] of(String area, int most) throws IOException {
        List<String> lines = lines();
        List<String> wanted = lines.stream()
                .filter(line -> line.startsWith(MUNICIPALITY) && line.startsWith(area, KEY))
                .filter(line -> WITHOUT_MUNICIPALITY.stream().noneMatch(kind -> line.startsWith(kind, KIND)))
                .limit(most)
                .toList();
        String file = lines.stream()
                .filter(line -> !line.startsWith(MUNICIPALITY))
                .collect(Collectors.joining("\n", "", "\n"));
        return (file + String.join("\n", wanted) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> lines() throws IOException {
        try (InputStream packed =
                        Objects.requireNonNull(Directory.class.getResourceAsStream("/benchmark/gv100ad-2017.asc.gz"));
                InputStream file = new GZIPInputStream(packed)) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            file.transferTo(content);
            return content.toString(StandardCharsets.ISO_8859_1).lines().toList();
        }
    }
}
