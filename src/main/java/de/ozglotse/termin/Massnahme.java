package de.ozglotse.termin;

import de.ozglotse.owntask.OwnTask.Addressee;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something agreed in a meeting, which becomes a task when its minutes are finished.
 *
 * @param responsible who takes care of it on that side, by name
 * @param due the last day
 */
public record Massnahme(UUID id, String title, Addressee addressee, Optional<String> responsible, LocalDate due) {

    /** The longest name of somebody responsible. */
    public static final int LONGEST_NAME = 200;

    /** @return whether only the keys differ */
    boolean saysTheSame(Massnahme other) {
        return new Massnahme(id, other.title, other.addressee, other.responsible, other.due).equals(this);
    }
}
