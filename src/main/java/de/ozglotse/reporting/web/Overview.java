package de.ozglotse.reporting.web;

/**
 * Municipalities as a page shows them: each in a matrix, or those of a Land or Kreis together.
 *
 * @param regions null if each has a row
 * @param view null if each has none
 * @param map null where there is none
 * @param work null for an earlier day: what was waited for then, nobody has kept
 */
record Overview(ProgressPage page, RegionTable regions, MatrixView view, CountyMap.View map, WorkState work) {}
