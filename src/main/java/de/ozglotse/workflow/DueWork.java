package de.ozglotse.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * What runs by itself when its date has come: for a simulated time, which nobody but its owner moves.
 *
 * <p>In real operation the engine looks for due work itself.
 */
public interface DueWork {

    /** The engine takes this instant for the present until another one is set. */
    void setTime(Instant now);

    /** The engine takes the real time for the present again. */
    void resetTime();

    /** @return what is to run first, if that is not after this instant; the same order for the same processes */
    Optional<DueJob> next(Instant until);

    /**
     * Runs one piece of work in a transaction of its own.
     *
     * @throws RuntimeException if it failed; it waits to be tried again then, if the model allows for that
     */
    void run(DueJob job);
}
