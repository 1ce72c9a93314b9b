package de.ozglotse.report;

/**
 * A report with everything it says.
 *
 * @param intact whether its figures still have the fingerprint with which they were stored
 */
public record FrozenReport(ReportLine line, Figures figures, Wording wording, boolean intact) {}
