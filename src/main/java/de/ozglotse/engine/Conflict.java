package de.ozglotse.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Somebody else moved the same case at the same moment. Also a deadlock, which the engine only knows as a failure of the
 * database: it is worth another try.
 */
final class Conflict extends ConcurrencyFailureException {

    Conflict(ProcessEngineException cause) {
        super("Another step of the case moved at the same moment", cause);
    }
}
