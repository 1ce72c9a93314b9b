package de.ozglotse.tasklist;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order of the list: columns that are never null, the last of them unique, so that a row says where the next page
 * begins.
 *
 * @param columns the first may run against the others, which all run the same way
 */
record ListOrder(List<Column> columns) {

    private static final String SEPARATOR = "\n";

    private static final Field DUE = new Field("due_sort", step -> step.place().dueSort(), LocalDate::parse);
    private static final Field URGENCY =
            new Field("urgency", step -> step.handling().urgency(), Integer::valueOf);
    private static final Field TOWN =
            Field.text("case_sort", step -> step.place().caseSort());
    private static final Field LABEL =
            Field.text("label_sort", step -> step.place().labelSort());
    private static final Field PROCESS =
            Field.text("process_sort", step -> step.place().processSort());
    private static final Field ASSOCIATION =
            Field.text("association_sort", step -> step.place().associationSort());
    private static final Field PERSON =
            Field.text("assignee_sort", step -> step.handling().assigneeSort());
    private static final Field STATUS =
            Field.text("status", step -> step.status().name());
    private static final Field ID = Field.text("step_id", step -> step.id().value());

    /** @param numbers of the key results, by the fact types that count for them */
    static ListOrder of(TaskFilter filter, Map<String, Integer> numbers) {
        List<Column> columns = new ArrayList<>();
        group(filter.grouping()).ifPresent(field -> columns.add(new Column(field, false)));
        List<Field> fields = switch (filter.sort()) {
            case FAELLIG -> List.of(DUE, URGENCY, TOWN, ID);
            case GEMEINDE -> List.of(TOWN, DUE, ID);
            case AUFGABE -> List.of(LABEL, TOWN, ID);
            case STATUS -> List.of(STATUS, DUE, TOWN, ID);
            case ZAEHLT -> List.of(keyResult(numbers), DUE, TOWN, ID);
            case PERSON -> List.of(PERSON, DUE, TOWN, ID);
        };
        fields.stream()
                .filter(field -> columns.stream().noneMatch(column -> column.field() == field))
                .map(field -> new Column(field, filter.descending()))
                .forEach(columns::add);
        return new ListOrder(List.copyOf(columns));
    }

    String orderBy(boolean backwards) {
        return columns.stream()
                .map(column -> column.field().sql() + (column.descending() != backwards ? " desc" : " asc"))
                .collect(Collectors.joining(", "));
    }

    /** @return the condition for rows beyond the one whose key fills {@code :k0}, {@code :k1} … */
    String beyond(boolean backwards) {
        Column first = columns.get(0);
        List<Column> rest = columns.subList(1, columns.size());
        if (rest.stream().allMatch(column -> column.descending() == first.descending())) {
            return compare(0, columns.size(), backwards);
        }
        return "(%s or (%s = :k0 and %s))"
                .formatted(compare(0, 1, backwards), first.field().sql(), compare(1, columns.size(), backwards));
    }

    /** @return as it stands in an address */
    String key(OpenStep step) {
        String values = columns.stream()
                .map(column -> String.valueOf(column.field().value().apply(step)))
                .collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(values.getBytes(StandardCharsets.UTF_8));
    }

    /** @return the values of the columns; empty if the key was not made by this order */
    Optional<List<Object>> values(String key) {
        try {
            String[] texts = new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8).split(SEPARATOR);
            if (texts.length != columns.size()) {
                return Optional.empty();
            }
            return Optional.of(IntStream.range(0, texts.length)
                    .mapToObj(i -> columns.get(i).field().parse().apply(texts[i]))
                    .toList());
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty(); // an address that somebody has typed or cut
        }
    }

    private String compare(int from, int to, boolean backwards) {
        String names = IntStream.range(from, to)
                .mapToObj(i -> columns.get(i).field().sql())
                .collect(Collectors.joining(", "));
        String values = IntStream.range(from, to).mapToObj(i -> ":k" + i).collect(Collectors.joining(", "));
        String sign = columns.get(from).descending() != backwards ? "<" : ">";
        return "(%s) %s (%s)".formatted(names, sign, values);
    }

    private static Optional<Field> group(TaskFilter.Grouping grouping) {
        return switch (grouping) {
            case GEMEINDE -> Optional.of(TOWN);
            case ABLAUF -> Optional.of(PROCESS);
            case VERBAND -> Optional.of(ASSOCIATION);
            case FRIST, KEINE -> Optional.empty();
        };
    }

    private static Field keyResult(Map<String, Integer> numbers) {
        String cases = numbers.entrySet().stream()
                .filter(entry -> entry.getKey().matches("[a-z0-9-]+"))
                .map(entry -> "when '" + entry.getKey() + "' then " + entry.getValue())
                .collect(Collectors.joining(" "));
        Function<OpenStep, Object> number = step -> numbers.getOrDefault(step.factType(), Integer.MAX_VALUE);
        String sql = cases.isEmpty()
                ? "cast(0 as integer)"
                : "(case fact_type " + cases + " else " + Integer.MAX_VALUE + " end)";
        return new Field(sql, cases.isEmpty() ? step -> 0 : number, Integer::valueOf);
    }

    /** A field in the direction in which the list runs. */
    record Column(Field field, boolean descending) {}

    /** What can be sorted by: how the database names it, how a row and how an address says it. */
    record Field(String sql, Function<OpenStep, Object> value, Function<String, Object> parse) {

        static Field text(String sql, Function<OpenStep, String> value) {
            return new Field(sql, value::apply, text -> text);
        }
    }
}
