package de.ozglotse.notes;

import java.time.Instant;
import java.util.Optional;

/**
 * What a note says.
 *
 * @param partner with whom somebody spoke; only a telephone note has one
 * @param happenedAt when they spoke, or when the note was written
 */
public record NoteText(Kind kind, Optional<String> partner, Instant happenedAt, String text) {

    /** The longest text. */
    public static final int LONGEST = 4000;

    /** The longest name of somebody who was spoken to. */
    public static final int LONGEST_PARTNER = 200;

    /** The kinds of notes. */
    public enum Kind {
        NOTIZ,
        ANRUF
    }
}
