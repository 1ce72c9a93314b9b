package de.ozglotse.tasklist;

/**
 * Whom a step is about, as people read and sort it.
 *
 * @param text the municipality's name, or the county's
 * @param sortKey orders as German does, also in a database that sorts by code points
 */
record CaseName(String text, String sortKey) {

    static CaseName of(String text) {
        return new CaseName(text, SortKey.of(text));
    }
}
