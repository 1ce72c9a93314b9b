package de.ozglotse.owntask;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody wants to be done.
 *
 * @param title becomes the label of the step
 * @param description may be empty
 * @param keyResult the key result that it is for, as people read it
 */
public record OwnTask(
        Addressee addressee, String title, String description, LocalDate due, Optional<String> keyResult) {

    /** The longest title. */
    public static final int LONGEST_TITLE = 150;

    /** The longest description. */
    public static final int LONGEST_DESCRIPTION = 4000;

    /** Who is to do it. */
    public enum Addressee {
        LANDRATSAMT,
        RATHAUS
    }
}
