package de.ozglotse.okr;

/**
 * How often a fact holds in a Kreis.
 *
 * @param municipalities for how many municipalities of the population
 */
record KreisTally(String kreis, String type, long municipalities) {}
