package de.ozglotse.reporting.web;

import de.ozglotse.shared.FactType;

/**
 * A step on the way to service-bw, as a column of the matrix.
 *
 * @param process the process that establishes the fact
 * @param missing heading of the list of municipalities without the fact, null if there is no such list
 */
record MatrixColumn(FactType fact, String process, String label, String shortLabel, String missing) {}
