package de.ozglotse.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads something once in a transaction that only reads: many parts of a page or report need the same few rows. Whoever
 * writes, or has no transaction, reads each time.
 */
public final class ReadOnce {

    private ReadOnce() {}

    /**
     * @param reader whose method it is
     * @param what which of several things it reads
     */
    public static <T> T of(Object reader, Object what, Supplier<T> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return read.get();
        }
        Map<List<Object>, Object> known = known();
        List<Object> key = List.of(reader, what);
        if (!known.containsKey(key)) {
            known.put(key, read.get());
        }
        @SuppressWarnings("unchecked")
        T found = (T) known.get(key);
        return found;
    }

    private static Map<List<Object>, Object> known() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Memory.class::isInstance)
                .map(Memory.class::cast)
                .findFirst()
                .orElseGet(Memory::begin)
                .known;
    }

    /** What was read in a transaction: it is put aside and ends with it. */
    private static final class Memory implements TransactionSynchronization {

        private final Map<List<Object>, Object> known = new HashMap<>();

        private static Memory begin() {
            Memory memory = new Memory();
            TransactionSynchronizationManager.registerSynchronization(memory);
            return memory;
        }
    }
}
