package de.ozglotse.versions.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes and reads where a step goes that the new version does not have: {@code old=new} in one form value. */
final class Choices {

    private Choices() {}

    static String of(String from, String to) {
        return from + "=" + to;
    }

    /** Skips what is empty: nothing was chosen there. */
    static Map<String, String> parse(List<String> values) {
        return values == null
                ? Map.of()
                : values.stream()
                        .map(value -> value.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> other));
    }
}
