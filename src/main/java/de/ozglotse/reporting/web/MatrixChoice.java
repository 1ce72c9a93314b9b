package de.ozglotse.reporting.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How somebody wants to see the matrix; it stands in the address, so that it can be sent on.
 *
 * @param page the address of the page
 * @param given the parameters of the address that mean something here, without empty ones
 */
record MatrixChoice(String page, Map<String, String> given) {

    static final String SORT = "sort";
    static final String GROUP = "gruppe";
    static final String STATE = "status";
    static final String ASSOCIATION = "verband";
    static final String COLUMN = "spalte";

    /** The value of {@link #ASSOCIATION} for those that administer themselves alone. */
    static final String NONE = "keine";

    /** What a link within the matrix must not lose belongs to this page, too. */
    private static final List<String> KEPT = List.of(SORT, GROUP, STATE, ASSOCIATION, COLUMN, "stand", "bekannt");

    private static final String BY_NAME = "gemeinde";
    private static final String BY_SUM = "summe";
    private static final String BY_ASSOCIATION = "verband";

    static MatrixChoice of(String page, Map<String, String> parameters) {
        Map<String, String> given = new TreeMap<>();
        KEPT.stream()
                .filter(name -> !parameters.getOrDefault(name, "").isBlank())
                .forEach(name -> given.put(name, parameters.get(name)));
        return new MatrixChoice(page, given);
    }

    public boolean descending() {
        return given.getOrDefault(SORT, "").startsWith("-");
    }

    /** @return a column's fact, or one of two words */
    String sort() {
        String sort = given.getOrDefault(SORT, BY_NAME);
        return descending() ? sort.substring(1) : sort;
    }

    boolean sortsBySum() {
        return sort().equals(BY_SUM);
    }

    public boolean grouped() {
        return BY_ASSOCIATION.equals(given.get(GROUP));
    }

    public Optional<CellState> state() {
        return Arrays.stream(CellState.values())
                .filter(state -> state.name().equals(given.get(STATE)))
                .findFirst();
    }

    public String association() {
        return given.getOrDefault(ASSOCIATION, "");
    }

    public String column() {
        return given.getOrDefault(COLUMN, "");
    }

    public boolean filters() {
        return state().isPresent() || !association().isEmpty() || !column().isEmpty();
    }

    /** @return the value of {@code aria-sort} of a column, null if the matrix is not sorted by it */
    public String ariaSort(String by) {
        if (!sort().equals(by)) {
            return null;
        }
        return descending() ? "descending" : "ascending";
    }

    /** @return where a click on the head of a column leads: the other way round if it is sorted by it already */
    public String sortedBy(String by) {
        return with(SORT, "ascending".equals(ariaSort(by)) ? "-" + by : by);
    }

    public String regrouped() {
        return with(GROUP, grouped() ? "" : BY_ASSOCIATION);
    }

    public String unfiltered() {
        return without(List.of(STATE, ASSOCIATION, COLUMN));
    }

    /** @return the parameters that a form must send along beside its fields */
    public Map<String, String> beside() {
        Map<String, String> beside = new TreeMap<>(given);
        List.of(STATE, ASSOCIATION, COLUMN).forEach(beside::remove);
        return beside;
    }

    private String with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(given);
        changed.put(name, value);
        return new MatrixChoice(page, changed).address();
    }

    private String without(List<String> names) {
        Map<String, String> changed = new TreeMap<>(given);
        names.forEach(changed::remove);
        return new MatrixChoice(page, changed).address();
    }

    private String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(page);
        given.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, value);
            }
        });
        return address.fragment("mx-h").encode().toUriString();
    }
}
