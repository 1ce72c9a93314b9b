package de.ozglotse.reporting.web;

import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the numbers about an area lead: each to the list of what it counts.
 *
 * @param area key of a Land, a Kreis or a municipality; empty for all that are served
 */
record NumberLinks(String area) {

    static final NumberLinks ALL = new NumberLinks("");

    static NumberLinks of(Area area) {
        return area.region() == null ? ALL : new NumberLinks(area.region().key());
    }

    /** @return those of a part of the area */
    public NumberLinks in(String key) {
        return new NumberLinks(key);
    }

    /** @param association key of a Verwaltungsgemeinschaft; empty for all municipalities */
    public String done(MatrixColumn column, String association) {
        return to("/fortschritt/schritte/" + column.fact().value(), "verband", association) + "#gezaehlt-h";
    }

    public String missing(MatrixColumn column) {
        return to("/fortschritt/schritte/" + column.fact().value(), "verband", "") + "#offen-h";
    }

    /** @return the municipalities that count */
    public String towns() {
        return to(TownListController.PATH, TownListController.STATE, "");
    }

    /** @param state of {@link TownState} */
    public String townsIn(String state) {
        return to(TownListController.PATH, TownListController.STATE, state.toLowerCase(Locale.ROOT));
    }

    /** @return open steps of a process, or of one of its steps */
    public String steps(String process, String step, boolean overdue) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(StepListController.PATH)
                .queryParam("ablauf", process)
                .queryParam("schritt", step);
        return (overdue ? address.queryParam(StepListController.OVERDUE, "ja") : address)
                .encode()
                .toUriString();
    }

    public String steps(StepLine.Turn turn) {
        return to(StepListController.PATH, StepListController.SIDE, turn.name().toLowerCase(Locale.ROOT));
    }

    private String to(String path, String name, String value) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!area.isEmpty()) {
            address.queryParam(ListChoice.AREA, area);
        }
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
        return address.encode().toUriString();
    }
}
