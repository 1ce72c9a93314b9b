package de.ozglotse.okr;

import java.time.LocalDate;

/**
 * A quarter of the OKR cycle.
 *
 * @param id for example {@code 2026-Q4}
 * @param start its first day
 * @param end its last day
 */
public record QuarterView(String id, String label, LocalDate start, LocalDate end) {

    /** @param id of any calendar quarter */
    public static QuarterView of(String id) {
        return Quarter.of(id).view();
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
