package de.ozglotse.tasklist;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.NavigationCount;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The number beside "Aufgaben" in the navigation. */
@Component
class OpenTaskCount implements NavigationCount {

    private static final String KNOWN = OpenTaskCount.class.getName();

    private final ListSearch search;
    private final CurrentUser user;

    OpenTaskCount(ListSearch search, CurrentUser user) {
        this.search = search;
        this.user = user;
    }

    /** Keeps the number for the rest of the request: whoever has counted all views knows it already. */
    void known(long open) {
        Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .ifPresent(request -> request.setAttribute(KNOWN, open, RequestAttributes.SCOPE_REQUEST));
    }

    @Override
    @Transactional(readOnly = true)
    public long open() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> (Long) request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST))
                .orElseGet(this::counted);
    }

    private long counted() {
        return search.count(TaskFilter.of(TaskView.ALLE_OFFENEN), new TaskViewer(user.username(), user.groups()));
    }
}
