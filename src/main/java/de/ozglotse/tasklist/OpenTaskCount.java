package de.ozglotse.tasklist;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.NavigationCount;
import org.springframework.stereotype.Component;

/** The number beside "Aufgaben" in the navigation. */
@Component
class OpenTaskCount implements NavigationCount {

    private final OpenStepTable table;
    private final CurrentUser user;

    OpenTaskCount(OpenStepTable table, CurrentUser user) {
        this.table = table;
        this.user = user;
    }

    @Override
    public long open() {
        return table.countByCandidateGroupIn(user.groups());
    }
}
