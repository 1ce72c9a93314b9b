package de.ozglotse.tasklist;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.NavigationCount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The number beside "Aufgaben" in the navigation. */
@Component
class OpenTaskCount implements NavigationCount {

    private final ListSearch search;
    private final CurrentUser user;

    OpenTaskCount(ListSearch search, CurrentUser user) {
        this.search = search;
        this.user = user;
    }

    @Override
    @Transactional(readOnly = true)
    public long open() {
        return search.count(TaskFilter.of(TaskView.ALLE_OFFENEN), new TaskViewer(user.username(), user.groups()));
    }
}
