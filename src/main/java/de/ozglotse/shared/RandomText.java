package de.ozglotse.shared;

import java.security.SecureRandom;
import java.util.Base64;

/** Text that nobody can guess, made of characters that need no escaping in an address. */
public final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /**
     * @param bytes how many random bytes stand behind the text; three of them make four characters
     * @return letters, digits, {@code -} and {@code _}
     */
    public static String of(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
