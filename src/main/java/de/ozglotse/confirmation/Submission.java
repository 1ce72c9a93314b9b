package de.ozglotse.confirmation;

import java.util.List;

/**
 * What a contact sends.
 *
 * @param name who sends it, as typed
 * @param files that prove it, if any
 */
public record Submission(TownHallAnswer answer, String name, List<Attachment> files) {

    public Submission {
        files = List.copyOf(files);
    }
}
