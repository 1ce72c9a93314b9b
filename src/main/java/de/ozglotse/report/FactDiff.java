package de.ozglotse.report;

import de.ozglotse.okr.FactSpans.Span;
import de.ozglotse.report.Figures.Fallen;
import de.ozglotse.report.Figures.Risen;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Subject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What holds of whom on one day, and what has changed since an earlier one.
 *
 * @param now what is known now
 * @param earlier what was known when the report before was made
 */
record FactDiff(List<Span> now, LocalDate day, List<Span> earlier, LocalDate earlierDay) {

    /** more than these no page can name */
    static final int MOST = 40;

    /** @return in the order of the facts */
    List<Risen> risen(List<FactType> facts) {
        Map<Matter, Span> before = holding(earlier, earlierDay);
        Map<FactType, List<Span>> added = holding(now, day).values().stream()
                .filter(span -> !before.containsKey(Matter.of(span)))
                .collect(Collectors.groupingBy(Span::type));
        return facts.stream()
                .filter(added::containsKey)
                .map(fact -> risen(fact, added.get(fact)))
                .toList();
    }

    private Risen risen(FactType fact, List<Span> spans) {
        return new Risen(
                fact.value(),
                spans.size(),
                (int) spans.stream()
                        .filter(span -> !span.from().isAfter(earlierDay))
                        .count(),
                spans.stream()
                        .map(span -> span.caseKey().value())
                        .distinct()
                        .sorted()
                        .limit(MOST)
                        .toList());
    }

    /** @return what held and does not any more, by municipality */
    List<Fallen> fallen(List<FactType> facts) {
        Map<Matter, Span> holding = holding(now, day);
        return holding(earlier, earlierDay).keySet().stream()
                .filter(matter -> facts.contains(matter.type()) && !holding.containsKey(matter))
                .map(matter ->
                        new Fallen(matter.type().value(), matter.caseKey().value(), end(matter)))
                .sorted(Comparator.comparing(Fallen::caseKey).thenComparing(Fallen::fact))
                .limit(MOST)
                .toList();
    }

    private LocalDate end(Matter matter) {
        return now.stream()
                .filter(span -> Matter.of(span).equals(matter))
                .map(Span::until)
                .flatMap(Optional::stream)
                .filter(until -> !until.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** @return which facts hold of which cases on that day */
    Set<Held> held() {
        return now.stream()
                .filter(span -> span.holdsOn(day))
                .map(span -> new Held(span.type(), span.caseKey()))
                .collect(Collectors.toSet());
    }

    private static Map<Matter, Span> holding(List<Span> spans, LocalDate day) {
        return spans.stream()
                .filter(span -> span.holdsOn(day))
                .collect(Collectors.toMap(
                        Matter::of, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /** That a fact holds of a case, of whatever subject. */
    record Held(FactType type, CaseKey caseKey) {}

    /** What a fact is about. */
    private record Matter(FactType type, CaseKey caseKey, String subject) {

        static Matter of(Span span) {
            return new Matter(
                    span.type(),
                    span.caseKey(),
                    span.subject().map(Subject::key).orElse(""));
        }
    }
}
