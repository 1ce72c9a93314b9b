package de.ozglotse.tasklist.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.UriUtils;

/** The query of a list as text: what a task's page, a saved view or a form keeps of the list it comes from. */
final class ListQueryText {

    private static final int LONGEST = 2000;

    private ListQueryText() {}

    static String encode(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    /** @return the list that this text names; the usual list if it names none */
    static ListAddress parse(String query) {
        return address(values(query));
    }

    /** @return what stands in a query, by name */
    static Map<String, String> values(String query) {
        Map<String, String> values = new HashMap<>();
        if (query != null && query.length() <= LONGEST) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    values.putIfAbsent(pair.substring(0, equals), decode(pair.substring(equals + 1)));
                }
            }
        }
        return values;
    }

    private static ListAddress address(Map<String, String> values) {
        return new ListAddress(
                values.get("ansicht"),
                values.get("gemeinde"),
                values.get("verband"),
                values.get("ablauf"),
                values.get("status"),
                values.get("person"),
                values.get("suche"),
                values.get("sort"),
                values.get("gruppe"),
                values.get("nach"),
                values.get("vor"));
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // somebody has cut the address
        }
    }
}
