package de.ozglotse.flows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who do something at the same moment. */
final class Together {

    private Together() {}

    /** What one of them does. */
    @FunctionalInterface
    interface Deed {
        void run() throws Exception;
    }

    static List<Throwable> failures(int times, Deed deed) throws Exception {
        return failures(Collections.nCopies(times, deed));
    }

    /** @return what went wrong; whoever succeeded is not in it */
    static List<Throwable> failures(List<Deed> deeds) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(deeds.size());
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Deed deed : deeds) {
                running.add(people.submit(() -> {
                    start.await();
                    deed.run();
                    return null;
                }));
            }
            return waitFor(running);
        } finally {
            people.shutdown();
        }
    }

    private static List<Throwable> waitFor(List<Future<?>> running) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        return failures;
    }
}
