package de.ozglotse.tasklist.web;

import de.ozglotse.identity.CurrentUser;
import de.ozglotse.tasklist.Absences;
import de.ozglotse.tasklist.TaskViewer;
import org.springframework.stereotype.Component;

/** Says who looks at the list, and for whom that person stands in today. */
@Component
class Viewers {

    private final CurrentUser user;
    private final Absences absences;

    Viewers(CurrentUser user, Absences absences) {
        this.user = user;
        this.absences = absences;
    }

    TaskViewer current() {
        return viewer(absences.today(user.username()));
    }

    /** @param today asked for the person who is signed in */
    TaskViewer viewer(Absences.Today today) {
        return new TaskViewer(user.username(), user.groups(), today.standsInFor());
    }
}
