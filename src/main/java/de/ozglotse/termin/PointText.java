package de.ozglotse.termin;

import java.time.Instant;

/**
 * What the minutes say about one point.
 *
 * @param revision grows with each saving
 */
public record PointText(int revision, String text, String savedBy, Instant savedAt) {}
