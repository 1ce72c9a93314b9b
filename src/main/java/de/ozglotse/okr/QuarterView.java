package de.ozglotse.okr;

import de.ozglotse.shared.WorkingDays;
import java.time.LocalDate;

/**
 * A quarter of the OKR cycle.
 *
 * @param id for example {@code 2026-Q4}
 * @param start its first day
 * @param end its last day
 */
public record QuarterView(String id, String label, LocalDate start, LocalDate end) {

    /** working days after the quarter */
    private static final int LATE_ENTRIES = 5;

    /** @param id of any calendar quarter */
    public static QuarterView of(String id) {
        return Quarter.of(id).view();
    }

    /** @return the last day on which what was done in the quarter can be recorded so that it still counts in it */
    public LocalDate lateEntriesUntil() {
        return WorkingDays.plus(end, LATE_ENTRIES);
    }

    /** @return the day from which on the Strategieteams judge what was reached */
    public LocalDate reviewFrom() {
        return end.plusDays(1);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
