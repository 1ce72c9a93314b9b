package de.ozglotse.reporting.web;

import de.ozglotse.shared.NotFound;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which list behind a number somebody looks at, and which page of it; it stands in the address.
 *
 * @param path of the list
 * @param given the parameters of the address, without empty ones
 */
record ListChoice(String path, Map<String, String> given) {

    /** The parameter for a Land, a Kreis or a municipality, by its key. */
    static final String AREA = "gebiet";

    static final String PAGE = "seite";

    private static final String AREA_KEY = "\\d{2}|\\d{5}|\\d{8}";
    private static final String PAGE_NUMBER = "[1-9]\\d{0,5}";

    ListChoice {
        given = new TreeMap<>(given);
        given.values().removeIf(String::isBlank);
        if (given.containsKey(AREA) && !given.get(AREA).matches(AREA_KEY)) {
            throw new NotFound("No area has the key " + given.get(AREA));
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(given.get(name));
    }

    /** @return how the keys of the municipalities begin; empty for all */
    String area() {
        return get(AREA).orElse("");
    }

    boolean covers(String ags) {
        return ags.startsWith(area());
    }

    /** @return one of an enumeration, by its name in small letters */
    <E extends Enum<E>> Optional<E> one(String name, Class<E> of) {
        return get(name).map(word -> {
            try {
                return Enum.valueOf(of, word.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new NotFound("Nothing is called " + word);
            }
        });
    }

    /** @param name of the parameter that counts the pages of a list */
    int page(String name) {
        return get(name)
                .filter(number -> number.matches(PAGE_NUMBER))
                .map(Integer::parseInt)
                .orElse(1);
    }

    /** @return the address of another page of the same list */
    public String onPage(String name, int page) {
        Map<String, String> other = new TreeMap<>(given);
        other.put(name, page == 1 ? "" : String.valueOf(page));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        new ListChoice(path, other).given().forEach((key, value) -> address.queryParam(key, value));
        return address.encode().toUriString();
    }
}
