package de.ozglotse.tasklist;

import java.util.List;
import java.util.Optional;

/**
 * Answers that count, newest first.
 *
 * @param after where the next page begins, if there is one
 */
public record DonePage(List<GivenAnswer> answers, Optional<String> after) {

    public DonePage {
        answers = List.copyOf(answers);
    }
}
