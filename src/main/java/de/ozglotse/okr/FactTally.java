package de.ozglotse.okr;

/**
 * How often a fact holds.
 *
 * @param type the fact type
 * @param municipalities for how many municipalities of the population
 * @param subjects for how many subjects of the county
 */
record FactTally(String type, long municipalities, long subjects) {}
