package de.ozglotse.municipality;

import java.util.Optional;

/** What may be written about a contact: one line each, no more than the database holds. */
final class ContactText {

    private static final int NAME_LENGTH = 200;

    private ContactText() {}

    static String required(String text) {
        return optional(Optional.of(text), NAME_LENGTH)
                .orElseThrow(() -> new IllegalArgumentException("A contact has a name"));
    }

    static Optional<String> optional(Optional<String> text, int length) {
        return text.map(String::strip).filter(given -> !given.isEmpty()).map(given -> checked(given, length));
    }

    private static String checked(String text, int length) {
        if (text.length() > length || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("At most " + length + " characters in one line");
        }
        return text;
    }
}
