package de.ozglotse.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * One version of a model as it was released.
 *
 * @param process id of the process
 */
record ReleasedModel(String process, Tag tag, Path path) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "released-processes");

    /** A version tag, in the order of its numbers: 1.10 comes after 1.9. */
    record Tag(int major, int minor) implements Comparable<Tag> {

        static Tag parse(String text) {
            String[] numbers = text.split("\\.");
            return new Tag(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        }

        @Override
        public int compareTo(Tag other) {
            return Comparator.comparingInt(Tag::major)
                    .thenComparingInt(Tag::minor)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    /** @return the released versions of each process, oldest first */
    static Map<String, List<ReleasedModel>> all() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(ReleasedModel::of)
                    .sorted(Comparator.comparing(ReleasedModel::tag))
                    .collect(Collectors.groupingBy(ReleasedModel::process, TreeMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReleasedModel of(Path path) {
        String tag = path.getFileName().toString().replace(".bpmn", "");
        return new ReleasedModel(path.getParent().getFileName().toString(), Tag.parse(tag), path);
    }

    BpmnModelInstance bpmn() {
        return Bpmn.readModelFromFile(path.toFile());
    }

    String xml() {
        return read(path);
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return process + " " + tag;
    }
}
