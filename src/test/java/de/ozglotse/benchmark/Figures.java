package de.ozglotse.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each act took at one size. */
final class Figures {

    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final Map<String, List<Coordinator.Sample>> samples = new LinkedHashMap<>();

    void add(String act, Coordinator.Sample sample) {
        samples.computeIfAbsent(act, name -> new ArrayList<>()).add(sample);
    }

    /** @return in milliseconds, by nearest rank */
    double percentile(String act, int percent) {
        long[] sorted = samples.get(act).stream()
                .mapToLong(Coordinator.Sample::nanos)
                .sorted()
                .toArray();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[rank - 1] / NANOS_PER_MILLISECOND;
    }

    /** @return the usual number: one request in a while also does what the server does for itself */
    long statements(String act) {
        long[] sorted = samples.get(act).stream()
                .mapToLong(Coordinator.Sample::statements)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    /** @param least the figures of the smallest size */
    String table(Figures least) {
        StringBuilder table = new StringBuilder();
        samples.forEach((act, all) -> table.append(String.format(
                Locale.ROOT,
                "    %-24s p50 %8.1f ms   p95 %8.1f ms   (%5.2f times)   %4d queries   %,10d bytes%n",
                act,
                percentile(act, 50),
                percentile(act, 95),
                percentile(act, 95) / least.percentile(act, 95),
                statements(act),
                (long) Arrays.stream(
                                all.stream().mapToInt(Coordinator.Sample::bytes).toArray())
                        .average()
                        .orElse(0))));
        return table.toString();
    }
}
