package de.ozglotse.municipality;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two contacts with the same words in their names are probably one person. */
final class Likeness {

    private Likeness() {}

    static String of(String name) {
        return Stream.of(name.toLowerCase(Locale.GERMANY).split("[^\\p{L}]+"))
                .filter(word -> !word.matches("frau|herr|dr|prof|"))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
