package de.ozglotse.ratelimit;

import java.time.Duration;
import java.util.Optional;

/**
 * Counts events in the database, so that a limit holds on all nodes and over a restart.
 *
 * <p>Each call is a short transaction of its own, which a rollback of the caller does not undo. Call it before your own
 * transaction begins: inside of one it needs a second connection, and enough callers at once would wait for each other.
 */
public interface RateLimits {

    /**
     * Counts one more event.
     *
     * @param who an address or a name; only a keyed hash of it is stored
     * @return how long to wait if the limit is reached, empty if allowed
     */
    Optional<Duration> count(RateLimit limit, String who);

    /** Takes one event back, because it turned out not to be one. */
    void takeBack(RateLimit limit, String who);

    /** Begins to count anew. */
    void forget(RateLimit limit, String who);
}
