package de.ozglotse.identity;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The sessions of people who are signed in, on every node. */
@Component
class UserSessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<?>> sessions;

    UserSessions(ObjectProvider<FindByIndexNameSessionRepository<?>> sessions) {
        this.sessions = sessions;
    }

    void endAllOf(String username) {
        endOthersOf(username, "");
    }

    /** @param id of the session that goes on */
    void endOthersOf(String username, String id) {
        sessions.ifAvailable(repository -> Set.copyOf(
                        repository.findByPrincipalName(username).keySet())
                .stream()
                .filter(other -> !other.equals(id))
                .forEach(repository::deleteById));
    }
}
