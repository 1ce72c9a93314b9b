package de.ozglotse.report;

import java.time.Instant;
import java.time.LocalDate;

/** Of which day a report shall be, as far as what was known when, and for whom. */
public record Order(LocalDate day, Instant knownAt, Audience audience) {}
