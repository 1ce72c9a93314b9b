package de.ozglotse.owntask;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody wants to be done.
 *
 * @param title becomes the label of the step
 * @param description may be empty
 * @param purpose the Maßnahme or key result that it is for
 */
public record OwnTask(Addressee addressee, String title, String description, LocalDate due, Optional<Purpose> purpose) {

    /** The longest title. */
    public static final int LONGEST_TITLE = 150;

    /** The longest description. */
    public static final int LONGEST_DESCRIPTION = 4000;

    /** Who is to do it. */
    public enum Addressee {
        LANDRATSAMT,
        RATHAUS
    }

    /**
     * What a task is for.
     *
     * @param text as people read it
     * @param massnahme id of the Maßnahme; empty if it is for a key result as a whole
     */
    public record Purpose(String text, Optional<Long> massnahme) {}
}
