package de.ozglotse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class ReadOnceTests {

    private final AtomicInteger times = new AtomicInteger();
    private final Transactions transactions = new Transactions();

    @Test
    void readsOnceInATransactionThatOnlyReads() {
        assertThat(in(true, () -> read("a") + read("a"))).isEqualTo(2);
        assertThat(in(true, () -> read("a"))).isEqualTo(2);
    }

    @Test
    void tellsThingsApart() {
        assertThat(in(true, () -> read("a") * 10 + read("b"))).isEqualTo(12);
    }

    @Test
    void readsEachTimeWhereSomethingMayBeWritten() {
        assertThat(in(false, () -> read("a") * 10 + read("a"))).isEqualTo(12);
        assertThat(read("a") * 10 + read("a")).isEqualTo(34);
    }

    @Test
    void knowsNothingOfATransactionThatWaits() {
        TransactionTemplate inner = new TransactionTemplate(transactions);
        inner.setReadOnly(true);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThat(in(true, () -> read("a") * 100 + inner.execute(status -> read("a")) * 10 + read("a")))
                .isEqualTo(121);
    }

    private int read(String what) {
        return ReadOnce.of(this, what, times::incrementAndGet);
    }

    private int in(boolean readOnly, Supplier<Integer> work) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(readOnly);
        return transaction.execute(status -> work.get());
    }

    /** Transactions of nothing. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        private int open;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open++;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return this;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open--;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open--;
        }
    }
}
