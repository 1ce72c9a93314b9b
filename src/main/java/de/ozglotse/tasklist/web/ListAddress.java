package de.ozglotse.tasklist.web;

import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.TaskCursor;
import de.ozglotse.tasklist.TaskFilter;
import de.ozglotse.tasklist.TaskFilter.Grouping;
import de.ozglotse.tasklist.TaskFilter.Sort;
import de.ozglotse.tasklist.TaskView;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in the address of the task list. Values that make no sense there (an old bookmark, a typing error) are
 * left out rather than refused.
 *
 * @param ansicht view, for example {@code diese-woche}
 * @param gemeinde AGS, {@code LK} for the county, or words of a name
 * @param verband key of a Verwaltungsgemeinschaft
 * @param ablauf key of a process
 * @param person user name, or {@code niemand}
 * @param sort column, with a leading minus for descending
 * @param gruppe what the list is grouped by
 * @param nach where the page begins
 * @param vor where the page ends, if that is known instead
 */
record ListAddress(
        String ansicht,
        String gemeinde,
        String verband,
        String ablauf,
        String status,
        String person,
        String suche,
        String sort,
        String gruppe,
        String nach,
        String vor) {

    private static final int LONGEST_SEARCH = 100;

    public TaskFilter filter() {
        boolean place = text(gemeinde).filter(value -> !isCaseKey(value)).isPresent();
        String words = Stream.of(suche, place ? gemeinde : null)
                .flatMap(value -> text(value).stream())
                .collect(Collectors.joining(" "));
        return new TaskFilter(
                view(),
                text(gemeinde).filter(ListAddress::isCaseKey).map(CaseKey::new),
                text(verband),
                text(ablauf),
                Optional.ofNullable(constant(StepStatus.values(), status)),
                text(person),
                text(words).map(all -> all.length() > LONGEST_SEARCH ? all.substring(0, LONGEST_SEARCH) : all),
                sorting(),
                descending(),
                grouping());
    }

    TaskCursor cursor() {
        if (text(vor).isPresent()) {
            return TaskCursor.before(vor);
        }
        return text(nach).map(TaskCursor::after).orElse(TaskCursor.START);
    }

    public TaskView view() {
        return Optional.ofNullable(constant(TaskView.values(), ansicht)).orElse(TaskView.ALLE_OFFENEN);
    }

    public Sort sorting() {
        return Optional.ofNullable(constant(Sort.values(), descending() ? sort.substring(1) : sort))
                .orElse(Sort.FAELLIG);
    }

    private boolean descending() {
        return sort != null && sort.startsWith("-");
    }

    /** @return by date only where the list is sorted by date */
    public Grouping grouping() {
        Grouping usual = sorting() == Sort.FAELLIG ? Grouping.FRIST : Grouping.KEINE;
        return Optional.ofNullable(constant(Grouping.values(), gruppe))
                .filter(chosen -> chosen != Grouping.FRIST || sorting() == Sort.FAELLIG)
                .orElse(usual);
    }

    public boolean filtered() {
        return !filter().isWholeView();
    }

    /** @return the same list without one of its filters, or with another value; always from its first page */
    public String with(String name, String value) {
        Map<String, String> values = values();
        values.put(name, value);
        return "/aufgaben" + query(values, "?");
    }

    /** @return the page that begins there */
    public String after(String cursor) {
        return with("nach", cursor);
    }

    /** @return the page that ends there */
    public String before(String cursor) {
        return with("vor", cursor);
    }

    /** @return what stands behind the question mark, from the first page on */
    public String query() {
        return query(values(), "");
    }

    /** @return as the one above, with the page */
    public String here() {
        Map<String, String> values = values();
        values.put("nach", nach);
        values.put("vor", vor);
        return query(values, "");
    }

    /** @return the list sorted by this column; a second click turns the order */
    public String sortedBy(String column) {
        return with("sort", currentSort().equals(column) ? "-" + column : column);
    }

    /** @return the value of {@code aria-sort} for this column */
    public String ariaSort(String column) {
        if (currentSort().equals(column)) {
            return "ascending";
        }
        return currentSort().equals("-" + column) ? "descending" : null;
    }

    private String currentSort() {
        return text(sort).orElse("faellig");
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("ansicht", ansicht);
        values.put("gemeinde", gemeinde);
        values.put("verband", verband);
        values.put("ablauf", ablauf);
        values.put("status", status);
        values.put("person", person);
        values.put("suche", suche);
        values.put("sort", sort);
        values.put("gruppe", gruppe);
        return values;
    }

    private static String query(Map<String, String> values, String before) {
        String query = values.entrySet().stream()
                .filter(entry -> text(entry.getValue()).isPresent())
                .map(entry -> entry.getKey() + "=" + ListQueryText.encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : before + query;
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static boolean isCaseKey(String value) {
        return Ags.isValid(value) || CaseKey.COUNTY.value().equals(value);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String slug) {
        return Arrays.stream(constants)
                .filter(constant -> slug(constant).equals(slug))
                .findFirst()
                .orElse(null);
    }

    static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
