package de.ozglotse.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A small file outside the database that says up to when this machine has written mails. */
class RestoreMarker {

    private static final String LINE = "%s %019d%n";

    /** A file that is written has both times alike; one that is copied back keeps its old time of writing. */
    private static final Duration WRITTEN_IN_PLACE = Duration.ofSeconds(10);

    private final Path file;

    RestoreMarker(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** @return empty if there is none, or none that can be read */
    Optional<Content> read() {
        try {
            String[] parts = Files.readString(file).strip().split(" ");
            return Optional.of(
                    new Content(UUID.fromString(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), isCopy()));
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Writes over what is there, in one go: all versions are of one length. */
    synchronized void write(UUID installation, Instant latest) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(
                    file,
                    LINE.formatted(installation, latest.toEpochMilli()).getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private boolean isCopy() throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        FileTime changed = (FileTime) Files.getAttribute(file, "unix:ctime");
        Duration apart = Duration.between(Files.getLastModifiedTime(file).toInstant(), changed.toInstant());
        return apart.compareTo(WRITTEN_IN_PLACE) > 0;
    }

    /** @param copied whether the file was not written here but brought back from somewhere */
    record Content(UUID installation, Instant latest, boolean copied) {}
}
