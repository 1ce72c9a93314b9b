package de.ozglotse.reporting.web;

import java.time.ZonedDateTime;

/** A line of a municipality's timeline: a finished sentence, when and who. */
record TimelineEntry(String text, ZonedDateTime at, String actor) {}
