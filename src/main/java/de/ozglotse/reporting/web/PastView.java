package de.ozglotse.reporting.web;

import de.ozglotse.okr.QuarterState;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From where a page looks at the past.
 *
 * @param day as of which it shows the figures, or null for today
 * @param known until the end of which day it knows them, or null for today
 * @param state null if no quarter ran on that day
 */
record PastView(LocalDate day, LocalDate known, QuarterState state) {

    /** @return what leads from one page to the same sight on another */
    public String query() {
        return Stream.of(day == null ? null : "stand=" + day, known == null ? null : "bekannt=" + known)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&", "?", ""));
    }

    /** @return the beginning of the fingerprint: whoever makes the page again sees the same */
    public String fingerprint() {
        return state == null ? "" : state.fingerprint().substring(0, 16);
    }
}
