package de.ozglotse.audit;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The arguments of an entry's sentence as JSON of a bounded length. */
@Component
class Details {

    private static final int LONGEST = 4000;

    private final JsonMapper json;

    Details(JsonMapper json) {
        this.json = json;
    }

    /** @return a JSON array of at most 4,000 characters; long arguments are cut until it fits */
    String write(String... arguments) {
        return Stream.iterate(1000, limit -> limit / 2)
                .map(limit -> json.writeValueAsString(Stream.of(arguments)
                        .map(argument -> cut(argument, limit))
                        .toList()))
                .filter(text -> text.length() <= LONGEST)
                .findFirst()
                .orElseThrow();
    }

    List<String> read(String text) {
        return json.readValue(text, new TypeReference<>() {});
    }

    /** @return at most that many characters, without half of a surrogate pair and without NUL, which no column takes */
    static String cut(String text, int limit) {
        String clean = text.replace("\u0000", "");
        if (clean.length() <= limit) {
            return clean;
        }
        boolean splitsPair = limit > 0 && Character.isHighSurrogate(clean.charAt(limit - 1));
        return clean.substring(0, splitsPair ? limit - 1 : limit);
    }
}
