package de.ozglotse.shared;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A short name for one error, which a person reads out on the telephone and the log knows. */
public final class ErrorReference {

    /** without letters and digits that are mistaken for each other */
    private static final String ALPHABET = "ABCDEFGHKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorReference() {}

    public static String next() {
        return RANDOM.ints(8, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
