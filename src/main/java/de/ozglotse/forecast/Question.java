package de.ozglotse.forecast;

import de.ozglotse.shared.FactType;
import java.time.LocalDate;
import java.util.List;

/**
 * What is to be foretold: when every municipality that counts has reached the end of a way.
 *
 * @param way facts in the order in which they are usually reached; the last one counts
 * @param begin when the way began for those of whom no fact is older
 * @param due until when it is to be reached
 */
public record Question(List<FactType> way, LocalDate begin, LocalDate due) {

    public Question {
        way = List.copyOf(way);
        if (way.isEmpty()) {
            throw new IllegalArgumentException("A way ends with a fact");
        }
    }
}
