package de.ozglotse.notes;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.CaseKey;
import org.springframework.stereotype.Component;

/**
 * Who may read and write: those who work on the case. Whoever only administers the application reads nothing, and
 * management only what is about the county: what people write about a town hall is no business of theirs.
 */
@Component
class NoteAccess {

    /** The candidate group of those who look after the municipalities. */
    private static final String COORDINATION = "egov";

    /** The candidate group of those who decide for the county. */
    private static final String MANAGEMENT = "lenkungsgruppe";

    private final CurrentUser user;

    NoteAccess(CurrentUser user) {
        this.user = user;
    }

    boolean mayRead(CaseKey caseKey) {
        return user.groups().stream().anyMatch(group -> !caseKey.isMunicipality() || !group.equals(MANAGEMENT));
    }

    /** Who may see a step of the county may write about it; municipalities are the coordination's. */
    boolean mayWrite(Place place) {
        return place.caseKey().isMunicipality() ? user.groups().contains(COORDINATION) : mayRead(place.caseKey());
    }
}
