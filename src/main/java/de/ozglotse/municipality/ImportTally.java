package de.ozglotse.municipality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what an import does while it runs. */
final class ImportTally {

    private final Map<RecordKind, Map<Outcome, Integer>> counts = new EnumMap<>(RecordKind.class);
    private final List<RefusedLine> refused;

    ImportTally(List<RefusedLine> unreadable) {
        this.refused = new ArrayList<>(unreadable);
    }

    void count(RecordKind kind, Outcome outcome) {
        counts.computeIfAbsent(kind, any -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
    }

    void refuse(RefusedLine line) {
        refused.add(line);
    }

    List<RefusedLine> refused() {
        return refused.stream()
                .sorted(Comparator.comparingInt(RefusedLine::number))
                .toList();
    }

    List<ImportReport.Count> counts() {
        return Arrays.stream(RecordKind.values())
                .map(kind -> new ImportReport.Count(
                        kind,
                        of(kind, Outcome.TAKEN),
                        of(kind, Outcome.CHANGED),
                        of(kind, Outcome.UNCHANGED),
                        of(kind, Outcome.SKIPPED)))
                .toList();
    }

    private int of(RecordKind kind, Outcome outcome) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0);
    }

    /** What can happen to a record that was read. */
    enum Outcome {
        TAKEN,
        CHANGED,
        UNCHANGED,
        SKIPPED
    }
}
