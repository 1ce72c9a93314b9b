package de.ozglotse.municipality;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two contacts with the same words in their names, ß or ss, ü or ue, are probably one person. */
final class Likeness {

    private Likeness() {}

    static String of(String name) {
        return Stream.of(SearchText.transliterated(name).split("[^\\p{L}]+"))
                .filter(word -> !word.matches("frau|herr|dr|prof|"))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
