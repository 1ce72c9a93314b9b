package de.ozglotse.tasklist.web;

import de.ozglotse.municipality.MunicipalitySelection;

/**
 * The list in which tasks were selected: where the way back leads.
 *
 * @param liste query of the task list
 * @param gemeinden query of the list of municipalities; null if the tasks were selected in the task list
 */
record BulkOrigin(String liste, String gemeinden) {

    static BulkOrigin of(MunicipalitySelection selection) {
        return new BulkOrigin(null, selection.query());
    }

    /** @return as the list's address says it, without anything that the list does not know */
    public String address() {
        if (gemeinden != null) {
            return MunicipalitySelection.of(ListQueryText.values(gemeinden)).list();
        }
        String query = query();
        return "/aufgaben" + (query.isEmpty() ? "" : "?" + query);
    }

    /** @return the query of the task list; empty for the usual list */
    public String query() {
        return ListQueryText.parse(liste).here();
    }
}
