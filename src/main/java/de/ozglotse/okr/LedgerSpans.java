package de.ozglotse.okr;

import de.ozglotse.shared.FactType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the ledger in which times facts held, by the same rules as what holds on one day. */
@Component
class LedgerSpans implements FactSpans {

    private final FactLines lines;

    LedgerSpans(FactLines lines) {
        this.lines = lines;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Span> known(Collection<FactType> types, Instant knownAt) {
        return spans(read(types, knownAt));
    }

    @Override
    @Transactional(readOnly = true)
    public List<List<Span>> known(Collection<FactType> types, List<Instant> times) {
        List<FactLine> newest = read(types, Collections.max(times));
        Map<Instant, List<Span>> known = new HashMap<>();
        times.forEach(time -> known.computeIfAbsent(
                time,
                until -> spans(newest.stream()
                        .filter(line -> !line.recordedAt().isAfter(until))
                        .toList())));
        return times.stream().map(known::get).toList();
    }

    private List<FactLine> read(Collection<FactType> types, Instant knownAt) {
        return lines.known(types.stream().map(FactType::value).toList(), knownAt);
    }

    /** @param inOrder by day, and by position in the ledger within a day */
    static List<Span> spans(List<FactLine> inOrder) {
        Set<Long> corrected = inOrder.stream()
                .filter(line -> line.kind() == EntryKind.KORREKTUR)
                .map(FactLine::refersTo)
                .collect(Collectors.toSet());
        Map<FactLine.Matter, Tracing> traced = new LinkedHashMap<>();
        inOrder.stream()
                .filter(line -> line.kind() != EntryKind.KORREKTUR && !corrected.contains(line.id()))
                .forEach(line -> traced.computeIfAbsent(line.matter(), any -> new Tracing())
                        .take(line));
        return traced.values().stream()
                .flatMap(tracing -> tracing.spans().stream())
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    /** One matter, followed from its first day on; a withdrawal ends only what was recorded before it. */
    private static class Tracing {

        private final TreeSet<Long> standing = new TreeSet<>();
        private final List<Span> spans = new ArrayList<>();
        private FactLine first;

        void take(FactLine line) {
            if (line.kind() == EntryKind.FESTSTELLUNG) {
                if (standing.isEmpty()) {
                    first = line;
                }
                standing.add(line.id());
            } else if (!standing.isEmpty()) {
                standing.headSet(line.id()).clear();
                if (standing.isEmpty()) {
                    close(line.occurredOn());
                }
            }
        }

        private void close(LocalDate end) {
            if (end.isAfter(first.occurredOn())) {
                spans.add(first.span(first.occurredOn(), end));
            }
        }

        List<Span> spans() {
            List<Span> all = new ArrayList<>(spans);
            if (!standing.isEmpty()) {
                all.add(first.span(first.occurredOn(), null));
            }
            return all;
        }
    }
}
