package de.ozglotse.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, as they lie in the working directory. */
public final class ProjectFiles {

    public static final Path README = Path.of("README.md");
    public static final Path MAIN_JAVA = Path.of("src/main/java");
    static final Path TEST_JAVA = Path.of("src/test/java");
    static final Path MODULES = MAIN_JAVA.resolve("de/ozglotse");
    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path DECISIONS = Path.of("src/docs/adr");

    private ProjectFiles() {}

    /** @return the files below a folder whose names end like this, in order; none if there is no such folder */
    static List<Path> below(Path folder, String ending) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
