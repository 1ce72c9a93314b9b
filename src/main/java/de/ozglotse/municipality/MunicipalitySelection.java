package de.ozglotse.municipality;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * The list of municipalities as somebody looks at it, and those that were selected there, as it stands in addresses and
 * forms.
 *
 * @param gemeinde AGS of those that were ticked
 * @param alle whether all that the list shows are meant, on all of its pages and whatever was ticked
 * @param suche words of the list's search
 * @param gemeinschaft key of a Verwaltungsgemeinschaft
 * @param stand where the municipalities stand, as in {@link MunicipalityState#address}
 * @param gebiet key of a Land or Kreis
 * @param sort as in {@link MunicipalityOrder}
 * @param seite which page, counted from 1
 */
public record MunicipalitySelection(
        List<String> gemeinde,
        Boolean alle,
        String suche,
        String gemeinschaft,
        String stand,
        String gebiet,
        String sort,
        String seite) {

    private static final int SEARCH_LENGTH = 100;
    private static final int PAGE_DIGITS = 6;

    public MunicipalitySelection {
        gemeinde = gemeinde == null ? List.of() : List.copyOf(gemeinde);
        alle = Boolean.TRUE.equals(alle);
        suche = suche == null ? "" : suche.strip();
        suche = suche.substring(0, Math.min(suche.length(), SEARCH_LENGTH));
        gemeinschaft = gemeinschaft == null ? "" : gemeinschaft;
        stand = stand == null ? "" : stand;
        gebiet = gebiet == null ? "" : gebiet;
        sort = sort == null ? "" : sort;
        seite = seite == null || !seite.matches("[1-9]\\d{0," + (PAGE_DIGITS - 1) + "}") ? "" : seite;
    }

    /** @return a view of the list in which nothing is selected */
    public static MunicipalitySelection of(Map<String, String> values) {
        return new MunicipalitySelection(
                null,
                false,
                values.get("suche"),
                values.get("gemeinschaft"),
                values.get("stand"),
                values.get("gebiet"),
                values.get("sort"),
                values.get("seite"));
    }

    /** @return what the view consists of, by its names in addresses, without what is as usual */
    public Map<String, String> view() {
        Map<String, String> view = new LinkedHashMap<>();
        view.put("suche", suche);
        view.put("gebiet", gebiet);
        view.put("gemeinschaft", gemeinschaft);
        view.put("stand", stand);
        view.put("sort", sort);
        view.put("seite", seite);
        view.values().removeIf(String::isEmpty);
        return view;
    }

    /** @return the query of the list in which they were selected; empty for the whole list */
    public String query() {
        return query(view());
    }

    /** @return the address of the list in which they were selected */
    public String list() {
        return address(view());
    }

    /** @return the address of another page of the same list */
    public String onPage(int page) {
        Map<String, String> other = view();
        other.put("seite", page == 1 ? "" : String.valueOf(page));
        return address(other);
    }

    /** @return where a click on the head of a column leads: the other way round if the list is sorted by it already */
    public String sortedBy(String column) {
        Map<String, String> other = view();
        other.put("sort", "ascending".equals(ariaSort(column)) ? "-" + column : column);
        other.remove("seite");
        return address(other);
    }

    /** @return the value of {@code aria-sort} of a column, null if the list is not sorted by it */
    public String ariaSort(String column) {
        String by = sort.isEmpty() ? "gemeinde" : sort;
        if (by.equals("-" + column)) {
            return "descending";
        }
        return by.equals(column) ? "ascending" : null;
    }

    /** @return whether not all municipalities are looked for */
    public boolean filtered() {
        return !(suche + gebiet + gemeinschaft + stand).isEmpty();
    }

    public int page() {
        return seite.isEmpty() ? 1 : Integer.parseInt(seite);
    }

    private static String address(Map<String, String> view) {
        String query = query(view);
        return query.isEmpty() ? "/gemeinden" : "/gemeinden?" + query;
    }

    private static String query(Map<String, String> view) {
        return view.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
