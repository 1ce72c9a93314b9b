package de.ozglotse.forecast;

import de.ozglotse.okr.FactSpans.Span;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far one municipality has come on a way of facts, and how long it stayed at each place.
 *
 * @param place 0 for the beginning, otherwise the number of the fact reached, from 1
 * @param waited for how many days it has been there
 */
record Trail(CaseKey caseKey, List<Stay> stays, int place, int waited) {

    /** @return one trail for each of the municipalities, in the order of their keys */
    static List<Trail> of(Question question, Collection<Span> spans, Collection<CaseKey> population, LocalDate day) {
        Map<CaseKey, Map<FactType, LocalDate>> dates = new HashMap<>();
        spans.stream()
                .filter(span -> span.holdsOn(day) && question.way().contains(span.type()))
                .forEach(span -> dates.computeIfAbsent(span.caseKey(), any -> new HashMap<>())
                        .merge(span.type(), span.from(), (one, other) -> one.isBefore(other) ? one : other));
        LocalDate begin = dates.values().stream()
                .flatMap(each -> each.values().stream())
                .min(Comparator.naturalOrder())
                .filter(question.begin()::isAfter)
                .orElse(question.begin());
        return population.stream()
                .sorted(Comparator.comparing(CaseKey::value))
                .map(caseKey -> of(caseKey, question.way(), dates.getOrDefault(caseKey, Map.of()), begin, day))
                .toList();
    }

    private static Trail of(
            CaseKey caseKey, List<FactType> way, Map<FactType, LocalDate> dates, LocalDate begin, LocalDate day) {
        List<Stay> stays = new ArrayList<>();
        int place = 0;
        LocalDate since = begin;
        for (int next = 1; next <= way.size(); next++) {
            LocalDate reached = dates.get(way.get(next - 1));
            if (reached != null) {
                LocalDate then = reached.isBefore(since) ? since : reached;
                stays.add(new Stay(caseKey.value(), place, days(since, then), true, next));
                place = next;
                since = then;
            }
        }
        int waited = days(since, day);
        if (place < way.size()) {
            stays.add(new Stay(caseKey.value(), place, waited, false, place));
        }
        return new Trail(caseKey, stays, place, waited);
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
