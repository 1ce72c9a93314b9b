package de.ozglotse.notes;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody added, without its content.
 *
 * @param name safe to show and to save under
 */
public record CaseFile(UUID id, Place place, String name, FileType type, long bytes, String addedBy, Instant addedAt) {

    /** @return as people read it, for example {@code 120 KB} */
    public String size() {
        return FileSize.german(bytes);
    }
}
