package de.ozglotse.forecast;

/**
 * How long a municipality stayed at one place of the way.
 *
 * @param ended false if it is there still: it stays at least as long
 * @param next where it went then; the place itself if it is there still
 */
record Stay(String caseKey, int place, int days, boolean ended, int next) {}
