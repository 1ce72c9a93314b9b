package de.ozglotse.report;

/**
 * A report that nobody has frozen yet.
 *
 * @param fingerprint of its figures: what is frozen must be what was looked at
 */
public record Draft(Order order, Figures figures, Wording wording, String fingerprint) {}
