package de.ozglotse.notes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a person wrote down.
 *
 * @param author by the name of the sign-in; tells whose note it is
 * @param authorName what people read
 */
public record Note(
        UUID id,
        Place place,
        NoteText content,
        String author,
        String authorName,
        Instant writtenAt,
        Optional<Instant> editedAt) {}
