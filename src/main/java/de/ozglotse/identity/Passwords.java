package de.ozglotse.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The rules for passwords; long rather than complicated. */
final class Passwords {

    static final int SHORTEST = 15;

    /** bcrypt hashes no more than that */
    static final int MOST_BYTES = 72;

    private Passwords() {}

    /** @return the message key of what is wrong with the password, empty if it can be used */
    static Optional<String> problem(String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("identity.password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("identity.password.long");
        }
        String lowerCase = password.toLowerCase(Locale.ROOT);
        boolean namesUser = !username.isEmpty() && lowerCase.contains(username.toLowerCase(Locale.ROOT));
        boolean oneCharacter = password.codePoints().distinct().count() < 5;
        return namesUser || oneCharacter ? Optional.of("identity.password.guessable") : Optional.empty();
    }
}
