package de.ozglotse.calendar;

import de.ozglotse.shared.RandomText;
import de.ozglotse.shared.Sha256;

/** What is secret in the address of a calendar: 256 random bits. Only its hash is stored. */
final class CalendarSecret {

    private static final int BYTES = 32;

    private CalendarSecret() {}

    static String next() {
        return RandomText.of(BYTES);
    }

    static String hash(String secret) {
        return Sha256.of(secret);
    }
}
