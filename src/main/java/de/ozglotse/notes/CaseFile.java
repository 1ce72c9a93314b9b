package de.ozglotse.notes;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody added, without its content.
 *
 * @param name safe to show and to save under
 * @param sha256 of the content when it was added, in hexadecimal digits
 */
public record CaseFile(
        UUID id, Place place, String name, FileType type, long bytes, String sha256, String addedBy, Instant addedAt) {

    /** @return as people read it */
    public String size() {
        return FileSize.german(bytes);
    }
}
