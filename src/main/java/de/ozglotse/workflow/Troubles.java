package de.ozglotse.workflow;

import java.util.List;
import java.util.Optional;

/** The work of the processes that failed. What waits for an answer, a date or a message is no trouble. */
public interface Troubles {

    /** @return how much work failed and was not done since; one cheap query */
    long count();

    /** @return what was given up first, then the longest failing */
    List<Trouble> all();

    Optional<Trouble> find(String id);

    /**
     * Has it tried again at once, with as many attempts as in the beginning. Takes part in the caller's transaction.
     *
     * @throws org.springframework.dao.ConcurrencyFailureException if it is taken up at this very moment
     */
    Retry retry(String id);

    /** What came of the wish to try something again. */
    enum Retry {
        /** it is tried within seconds */
        STARTED,
        /** it is being tried already */
        UNDERWAY,
        /** it succeeded or is not needed any more */
        GONE
    }
}
