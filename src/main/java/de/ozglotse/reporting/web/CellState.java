package de.ozglotse.reporting.web;

import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.LocalDate;

/** Where a municipality stands in one step, the most urgent state first. Always shown as symbol, word and colour. */
enum CellState {
    /** its turn, and the date has passed */
    UEBERFAELLIG("st-over", "#gX"),
    /** its turn, and the town hall has been asked */
    WARTET_AUF_RATHAUS("st-wait", "#gW"),
    /** its turn, and the county has to act */
    IN_ARBEIT("st-prog", "#gP"),
    /** not its turn yet */
    OFFEN("st-open", "#gO"),
    /** the municipality went on without it */
    ENTFAELLT("st-na", "#gN"),
    /** the fact holds */
    ERLEDIGT("st-done", "#gD");

    private final String css;
    private final String icon;

    CellState(String css, String icon) {
        this.css = css;
        this.icon = icon;
    }

    static CellState of(WaitingStep step, LocalDate today) {
        if (step.due().filter(due -> due.isBefore(today)).isPresent()) {
            return UEBERFAELLIG;
        }
        return step.withTownHall() ? WARTET_AUF_RATHAUS : IN_ARBEIT;
    }

    public String css() {
        return css;
    }

    public String icon() {
        return icon;
    }

    public String messageKey() {
        return "reporting.state." + name();
    }
}
