package de.ozglotse.tasklist.web;

import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.TaskFilter;
import de.ozglotse.tasklist.TaskView;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What stands in the address of the task list. Values that make no sense there (an old bookmark, a typing error) are
 * left out rather than refused.
 *
 * @param ansicht view, for example {@code diese-woche}
 * @param gemeinde AGS, or {@code LK} for the county
 * @param ablauf key of a process
 * @param sort column, with a leading minus for descending
 */
record ListAddress(
        String ansicht, String gemeinde, String ablauf, String status, String suche, String sort, Integer seite) {

    TaskFilter filter() {
        boolean descending = sort != null && sort.startsWith("-");
        return new TaskFilter(
                view(),
                Optional.ofNullable(gemeinde).filter(ListAddress::isCaseKey).map(CaseKey::new),
                text(ablauf),
                Optional.ofNullable(constant(StepStatus.values(), status)),
                text(suche).map(words -> words.length() > 100 ? words.substring(0, 100) : words),
                Optional.ofNullable(constant(TaskFilter.Sort.values(), descending ? sort.substring(1) : sort))
                        .orElse(TaskFilter.Sort.FAELLIG),
                descending);
    }

    public TaskView view() {
        return Optional.ofNullable(constant(TaskView.values(), ansicht)).orElse(TaskView.ALLE_OFFENEN);
    }

    public int page() {
        return seite == null ? 1 : seite;
    }

    public boolean filtered() {
        return text(gemeinde).isPresent()
                || text(ablauf).isPresent()
                || text(status).isPresent()
                || text(suche).isPresent();
    }

    /** @return the same list without one of its filters, or with another value; always from its first page */
    public String with(String name, String value) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/aufgaben");
        add(address, "ansicht", name.equals("ansicht") ? value : ansicht);
        add(address, "gemeinde", name.equals("gemeinde") ? value : gemeinde);
        add(address, "ablauf", name.equals("ablauf") ? value : ablauf);
        add(address, "status", name.equals("status") ? value : status);
        add(address, "suche", name.equals("suche") ? value : suche);
        add(address, "sort", name.equals("sort") ? value : sort);
        add(address, "seite", name.equals("seite") ? value : null);
        return address.encode().build().toUriString();
    }

    /** @return the list sorted by this column; a second click turns the order */
    public String sortedBy(String column) {
        String current = sort == null ? "faellig" : sort;
        return with("sort", current.equals(column) ? "-" + column : column);
    }

    /** @return the value of {@code aria-sort} for this column */
    public String ariaSort(String column) {
        String current = sort == null ? "faellig" : sort;
        if (current.equals(column)) {
            return "ascending";
        }
        return current.equals("-" + column) ? "descending" : null;
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        text(value)
                .ifPresent(present ->
                        address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, present)));
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static boolean isCaseKey(String value) {
        return Ags.isValid(value) || CaseKey.COUNTY.value().equals(value);
    }

    private static <E extends Enum<E>> E constant(E[] constants, String slug) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equals(slug))
                .findFirst()
                .orElse(null);
    }
}
