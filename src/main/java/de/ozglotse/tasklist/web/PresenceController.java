package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.tasklist.Presence;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.tasklist.Watching;
import de.ozglotse.workflow.StepId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Hears from the script of a task's page that it is open, or not any more; reading a page changes nothing by itself. */
@Controller
class PresenceController {

    private final Presence presence;
    private final Watching watching;
    private final CurrentUser user;

    PresenceController(Presence presence, Watching watching, CurrentUser user) {
        this.presence = presence;
        this.watching = watching;
        this.user = user;
    }

    @PostMapping("/aufgaben/{id}/offen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable StepId id) {
        presence.open(id, viewer(), user.actor().name());
        watching.seen(id, viewer());
    }

    @PostMapping("/aufgaben/{id}/zu")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable StepId id) {
        presence.close(id, viewer());
    }

    private TaskViewer viewer() {
        return new TaskViewer(user.username(), user.groups());
    }
}
