package de.ozglotse.requirements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names as people type them into one field, one a line. */
public final class NameLines {

    private NameLines() {}

    /** @return each name once, whatever its notation, in the order in which they were typed */
    public static List<String> read(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .forEach(name -> names.putIfAbsent(folded(name), name));
        return List.copyOf(names.values());
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.GERMANY);
    }
}
