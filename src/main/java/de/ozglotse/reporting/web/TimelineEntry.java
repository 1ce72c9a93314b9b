package de.ozglotse.reporting.web;

import java.time.ZonedDateTime;

/**
 * A line of a municipality's timeline: a finished sentence, when and who.
 *
 * @param answer the step whose answer can be read, or null
 */
record TimelineEntry(String text, ZonedDateTime at, String actor, String answer) {}
