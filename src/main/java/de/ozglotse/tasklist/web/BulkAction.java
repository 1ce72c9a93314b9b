package de.ozglotse.tasklist.web;

import java.util.Arrays;

/** What can be done with many tasks at once; the names stand in addresses. */
enum BulkAction {
    ABSCHLIESSEN,
    ERINNERN,
    FRIST,
    ZUWEISEN,
    WIEDERVORLAGE,
    PRIORITAET;

    public String slug() {
        return ListAddress.slug(this);
    }

    /** @return the action of this name; without one whatever needs nothing but a look */
    static BulkAction of(String slug) {
        return Arrays.stream(values())
                .filter(action -> action.slug().equals(slug))
                .findFirst()
                .orElse(ABSCHLIESSEN);
    }
}
