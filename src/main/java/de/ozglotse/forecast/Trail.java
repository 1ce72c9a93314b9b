package de.ozglotse.forecast;

import de.ozglotse.okr.FactSpans.Span;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.time.LocalDate;
import java.time.Period;
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
 * @param rests whether it is not accompanied any more: then it goes nowhere for now
 */
record Trail(CaseKey caseKey, List<Stay> stays, int place, int waited, boolean rests) {

    /** What is said to be older says nothing about how long things take. */
    static final Period PAST = Period.ofYears(2);

    Trail(CaseKey caseKey, List<Stay> stays, int place, int waited) {
        this(caseKey, stays, place, waited, false);
    }

    /** @return one trail for each of the municipalities, in the order of their keys; nobody rests */
    static List<Trail> of(Question question, Collection<Span> spans, Collection<CaseKey> population, LocalDate day) {
        return of(question, spans, population, Map.of(), day);
    }

    /** @param resting those whose Begleitung has ended, and since when */
    static List<Trail> of(
            Question question,
            Collection<Span> spans,
            Collection<CaseKey> population,
            Map<CaseKey, LocalDate> resting,
            LocalDate day) {
        Map<CaseKey, Map<FactType, LocalDate>> dates = new HashMap<>();
        spans.stream()
                .filter(span -> span.holdsOn(day) && question.way().contains(span.type()))
                .forEach(span -> dates.computeIfAbsent(span.caseKey(), any -> new HashMap<>())
                        .merge(span.type(), span.from(), (one, other) -> one.isBefore(other) ? one : other));
        LocalDate earliest = question.begin().minus(PAST);
        LocalDate begin = dates.values().stream()
                .flatMap(each -> each.values().stream())
                .filter(from -> !from.isBefore(earliest))
                .min(Comparator.naturalOrder())
                .filter(question.begin()::isAfter)
                .orElse(question.begin());
        return population.stream()
                .sorted(Comparator.comparing(CaseKey::value))
                .map(caseKey -> of(caseKey, question.way(), dates.getOrDefault(caseKey, Map.of()), begin, day)
                        .restingSince(resting.get(caseKey), day))
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
                // before the fact before it, or before anything began: then nobody knows how long it took
                if (!reached.isBefore(since)) {
                    stays.add(new Stay(caseKey.value(), place, days(since, reached), true, next));
                    since = reached;
                }
                place = next;
            }
        }
        int waited = days(since, day);
        if (place < way.size()) {
            stays.add(new Stay(caseKey.value(), place, waited, false, place));
        }
        return new Trail(caseKey, stays, place, waited);
    }

    /** Who is not accompanied any more was seen waiting until then, and says nothing about how long others wait. */
    private Trail restingSince(LocalDate since, LocalDate day) {
        if (since == null || stays.isEmpty() || stays.get(stays.size() - 1).ended()) {
            return this;
        }
        Stay last = stays.get(stays.size() - 1);
        List<Stay> seen = new ArrayList<>(stays.subList(0, stays.size() - 1));
        seen.add(new Stay(
                last.caseKey(), last.place(), Math.max(0, last.days() - days(since, day)), false, last.next()));
        return new Trail(caseKey, seen, place, waited, true);
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
