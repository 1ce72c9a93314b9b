package de.ozglotse.benchmark;

import de.ozglotse.municipality.Municipality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that is another one in every copy.
 *
 * @param parts plain text and what is replaced, in turn; the first is plain
 * @param length what the column holds; more is cut off
 */
record Slots(Kind kind, List<String> parts, int length) {

    /** What stands in a cell. */
    enum Kind {
        TEXT,
        SEARCHED,
        UUID,
        CASE_SORT,
        ASSOCIATION_KEY,
        ASSOCIATION_NAME,
        ASSOCIATION_SORT
    }

    /** Finds out what differs from one municipality to the next. */
    static final class Finder {

        private static final Set<String> NAMES =
                Set.of("case_sort", "association_key", "association_name", "association_sort");

        private final Municipality municipality;
        private final Set<String> keys;
        private final Pattern changing;
        private final Pattern searched;

        Finder(Municipality municipality, Set<String> keys, Pattern unique) {
            this.municipality = municipality;
            this.keys = keys;
            this.changing = Pattern.compile(unique.pattern() + "|"
                    + Pattern.quote(municipality.ags().value()) + "|" + Pattern.quote(municipality.name()));
            this.searched = Pattern.compile(Pattern.quote(Copy.searched(municipality)));
        }

        Object[] in(Table table, Object[] row) {
            Object[] found = row.clone();
            for (int i = 0; i < row.length; i++) {
                found[i] = in(table, i, row[i]);
            }
            return found;
        }

        private Object in(Table table, int place, Object cell) {
            Table.Column column = table.columns().get(place);
            String name = column.name().toLowerCase(Locale.ROOT);
            if (NAMES.contains(name)) {
                return new Slots(Kind.valueOf(name.toUpperCase(Locale.ROOT)), List.of(), column.length());
            }
            if (cell instanceof UUID key && keys.contains(key.toString())) {
                return new Slots(Kind.UUID, List.of("", key.toString()), column.length());
            }
            if (!(cell instanceof String text)) {
                return cell;
            }
            boolean isSearched = name.equals("search_text");
            List<String> parts = parts(text, isSearched ? searched : changing);
            if (parts.size() == 1 && table.unique().contains(place)) {
                return new Slots(Kind.TEXT, List.of("", municipality.ags().value(), text), column.length());
            }
            return parts.size() == 1 ? cell : new Slots(isSearched ? Kind.SEARCHED : Kind.TEXT, parts, column.length());
        }

        private List<String> parts(String text, Pattern wanted) {
            List<String> parts = new ArrayList<>();
            Matcher found = wanted.matcher(text);
            int end = 0;
            while (found.find()) {
                if (isShared(found.group())) {
                    continue;
                }
                parts.addAll(Arrays.asList(text.substring(end, found.start()), found.group()));
                end = found.end();
            }
            parts.add(text.substring(end));
            return parts;
        }

        /** Keys of models are the same for all. */
        private boolean isShared(String found) {
            return found.length() == 36 && found.charAt(8) == '-' && !keys.contains(found);
        }
    }
}
