package de.ozglotse.shared;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does something in one transaction.
 *
 * <p>Two steps of one municipality that move at the same moment meet in their common process; the one that loses is
 * simply tried again.
 */
@Component
public class RetriedTransactions {

    private static final RetryPolicy RETRIES = RetryPolicy.builder()
            .includes(ConcurrencyFailureException.class, UnexpectedRollbackException.class)
            .maxRetries(5)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(20))
            .multiplier(2)
            .build();

    private final TransactionOperations transaction;
    private final RetryTemplate retry = new RetryTemplate(RETRIES);

    public RetriedTransactions(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    public <T> T inOne(Supplier<T> work) {
        Supplier<T> attempt = () -> transaction.execute(status -> work.get());
        // a conflict spoils the whole transaction: whoever began it has to try again
        return TransactionSynchronizationManager.isActualTransactionActive() ? attempt.get() : retry(attempt);
    }

    private <T> T retry(Supplier<T> attempt) {
        try {
            return retry.execute(attempt::get);
        } catch (RetryException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }
}
