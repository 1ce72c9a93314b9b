package de.ozglotse.identity;

import de.ozglotse.shared.Actor;
import java.util.Set;

/** The person who is signed in. */
public interface CurrentUser {

    /** @return the person as an actor; {@link Actor#SYSTEM} outside of a request */
    Actor actor();

    /** @return the name under which the person signs in */
    default String username() {
        return actor().name();
    }

    /** @return the candidate groups of the process models that this person works for */
    Set<String> groups();
}
