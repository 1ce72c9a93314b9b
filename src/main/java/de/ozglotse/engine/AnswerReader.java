package de.ozglotse.engine;

import java.util.Set;

/**
 * A delegate that says which answers it works with: whoever asks for one of them cannot be skipped. Of a delegate that
 * does not say so it is assumed that it works with those of the step right before it.
 */
interface AnswerReader {

    /** @return ids of the fields that it reads; none if it works without answers */
    default Set<String> fields() {
        return Set.of();
    }
}
