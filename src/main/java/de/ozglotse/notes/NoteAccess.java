package de.ozglotse.notes;

import de.ozglotse.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Who may read and write: those who work on the case. Whoever only administers the application reads nothing. */
@Component
class NoteAccess {

    /** The candidate group of those who look after the municipalities. */
    private static final String COORDINATION = "egov";

    private final CurrentUser user;

    NoteAccess(CurrentUser user) {
        this.user = user;
    }

    boolean mayRead() {
        return !user.groups().isEmpty();
    }

    /** Who may see a step of the county may write about it; municipalities are the coordination's. */
    boolean mayWrite(Place place) {
        return place.caseKey().isMunicipality() ? user.groups().contains(COORDINATION) : mayRead();
    }
}
