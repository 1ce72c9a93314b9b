package de.ozglotse.benchmark;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.Municipality.Association;
import java.sql.Date;
import java.sql.Timestamp;
import java.text.Collator;
import java.text.Normalizer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One municipality's rows turned into those of another: other keys, another AGS, another name. */
final class Copy {

    private static final String LAST = "z";
    private static final int LETTERS = 80;

    private static final long SAME_HALF = 0x8be1_02fc_0000_0001L;

    private final Municipality to;
    private final long number;
    private final Template template;
    private final Duration later;
    private final String caseSort;
    private final String associationSort;
    private final Map<String, String> others = new HashMap<>();
    private final Map<String, String> searched = new HashMap<>();

    /** @param number another one for every copy */
    Copy(Template template, Municipality to, int number) {
        this(template, to, number, Duration.ZERO);
    }

    /** @param later how much later everything happened than what is copied */
    Copy(Template template, Municipality to, int number, Duration later) {
        this.template = template;
        this.to = to;
        this.number = number;
        this.later = later;
        Municipality from = template.municipality();
        this.caseSort = sortKey(to.name());
        this.associationSort =
                to.association().map(Association::name).map(Copy::sortKey).orElse(LAST);
        others.put(from.ags().value(), to.ags().value());
        others.put(from.name(), to.name());
        others.put(Template.LEISTUNG, "leistung " + number);
        searched.put(searched(from), searched(to));
    }

    List<Object[]> rows(Table table) {
        return template.rows().getOrDefault(table, List.of()).stream()
                .map(row -> Arrays.stream(row).map(this::cell).toArray())
                .toList();
    }

    private Object cell(Object cell) {
        if (!(cell instanceof Slots slots)) {
            return later.isZero() ? cell : moved(cell);
        }
        return switch (slots.kind()) {
            case TEXT -> text(slots, others);
            case SEARCHED -> text(slots, searched);
            case UUID -> UUID.fromString(other(slots.parts().get(1)));
            case CASE_SORT -> caseSort;
            case ASSOCIATION_KEY -> to.association().map(Association::key).orElse(null);
            case ASSOCIATION_NAME -> to.association().map(Association::name).orElse(null);
            case ASSOCIATION_SORT -> associationSort;
        };
    }

    /** The databases do not agree on the types of days and times. */
    private Object moved(Object cell) {
        if (cell instanceof Date day) {
            return Date.valueOf(day.toLocalDate().plusDays(later.toDays()));
        }
        if (cell instanceof Timestamp time) {
            return Timestamp.from(time.toInstant().plus(later));
        }
        return cell instanceof OffsetDateTime time ? time.plus(later) : cell;
    }

    private String text(Slots slots, Map<String, String> known) {
        StringBuilder text = new StringBuilder();
        List<String> parts = slots.parts();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean changes = i % 2 == 1;
            text.append(changes ? Optional.ofNullable(known.get(part)).orElseGet(() -> other(part)) : part);
        }
        text.setLength(Math.min(text.length(), slots.length()));
        return text.toString();
    }

    /** The same key always becomes the same other one; as those of the engine, new ones lie together. */
    private String other(String part) {
        return others.computeIfAbsent(
                part, key -> new UUID((number << Integer.SIZE) + others.size(), SAME_HALF).toString());
    }

    /** As the search of the task list has it: without umlauts, and with ae for ä. */
    static String searched(Municipality municipality) {
        return Stream.of(municipality
                        .name()
                        .toLowerCase(Locale.GERMANY)
                        .replace("ß", "ss")
                        .split("\\s+"))
                .flatMap(word -> Stream.of(
                        word, word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")))
                .map(word -> Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** As the order of the task list has it. */
    private static String sortKey(String name) {
        String beginning = name.length() > LETTERS ? name.substring(0, LETTERS) : name;
        return HexFormat.of()
                .formatHex(Collator.getInstance(Locale.GERMANY)
                        .getCollationKey(beginning)
                        .toByteArray());
    }
}
