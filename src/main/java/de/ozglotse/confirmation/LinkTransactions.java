package de.ozglotse.confirmation;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives every answer by link its one transaction.
 *
 * <p>It is tried again as a whole if two answers of one municipality met in their common process: within one
 * transaction the task list cannot do that by itself.
 */
@Component
class LinkTransactions {

    private static final RetryPolicy RETRIES = RetryPolicy.builder()
            .includes(ConcurrencyFailureException.class, UnexpectedRollbackException.class)
            .maxRetries(5)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(20))
            .multiplier(2)
            .build();

    private final TransactionTemplate transaction;
    private final RetryTemplate retry = new RetryTemplate(RETRIES);

    LinkTransactions(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    <T> T inOne(Supplier<T> work) {
        try {
            return retry.execute(() -> transaction.execute(status -> work.get()));
        } catch (RetryException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }
}
