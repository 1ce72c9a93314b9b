package de.ozglotse.okr;

import java.time.LocalDate;

/**
 * A quarter of the OKR cycle.
 *
 * @param id for example {@code 2026-Q4}
 * @param start its first day
 * @param end its last day
 */
public record QuarterView(String id, String label, LocalDate start, LocalDate end) {}
