package de.ozglotse.benchmark;

import de.ozglotse.municipality.Municipality;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rows that stand in the database for one municipality, found by the keys that lead from one to the next: its AGS,
 * its process instances, their tasks, mails and links.
 *
 * @param rows what is another one in every copy is a {@link Slots} there
 */
record Template(Municipality municipality, Map<Table, List<Object[]>> rows) {

    /** Stands for the name of a Leistung that every copy has another name for. */
    static final String LEISTUNG = "leistung 0";

    private static final Pattern UNIQUE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern CHANGING = Pattern.compile(UNIQUE.pattern() + "|" + LEISTUNG);

    static Template of(Municipality municipality, List<Table> tables) {
        Set<String> keys = new HashSet<>(Set.of(municipality.ags().value()));
        Map<Table, List<Object[]>> rows = new LinkedHashMap<>();
        int before = 0;
        while (keys.size() > before) {
            before = keys.size();
            for (Table table : tables) {
                List<Object[]> own = table.rows().stream()
                        .filter(row -> leadsFrom(row, keys) && isAbout(table, row, municipality))
                        .toList();
                own.forEach(row -> addKeys(table, row, keys));
                rows.put(table, own);
            }
        }
        Slots.Finder slots = new Slots.Finder(municipality, keys, CHANGING);
        rows.replaceAll(
                (table, own) -> own.stream().map(row -> slots.in(table, row)).toList());
        return new Template(municipality, rows);
    }

    /** @return what the application keeps for good: the engine forgets what is half a year old */
    Template kept() {
        return new Template(
                municipality,
                rows.entrySet().stream()
                        .filter(rows -> rows.getKey().isKept())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static boolean leadsFrom(Object[] row, Set<String> keys) {
        return Arrays.stream(row).anyMatch(cell -> names(cell) && keys.contains(cell.toString()));
    }

    /** A contact may work for several municipalities. */
    private static boolean isAbout(Table table, Object[] row, Municipality municipality) {
        return table.cases().stream()
                .allMatch(place -> row[place] == null
                        || row[place].equals(municipality.ags().value()));
    }

    private static void addKeys(Table table, Object[] row, Set<String> keys) {
        Stream.concat(table.keys().stream(), table.pointers().stream())
                .map(place -> row[place])
                .filter(Template::names)
                .map(Object::toString)
                .forEach(key -> {
                    keys.add(key);
                    // some keys have the name of an element before them
                    UNIQUE.matcher(key).results().forEach(part -> keys.add(part.group()));
                });
    }

    private static boolean names(Object cell) {
        return cell instanceof String || cell instanceof UUID;
    }
}
