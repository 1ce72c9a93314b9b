package de.ozglotse.okr;

import de.ozglotse.okr.Counting.Measured;
import de.ozglotse.okr.FactSpans.Span;
import de.ozglotse.okr.KeyResultCourses.Course;
import de.ozglotse.okr.KeyResultCourses.Day;
import de.ozglotse.okr.PopulationHistory.Period;
import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Counts key results on each day of a time; it counts anew only on days on which something changes.
 *
 * @param targets how many subjects were agreed on, and when
 */
record DailyCounting(
        LocalDate first, LocalDate last, List<Span> spans, PopulationHistory.Dated population, Targets.Dated targets) {

    Course course(KeyResultProgress keyResult) {
        List<Span> counted = spans.stream()
                .filter(span -> keyResult.facts().contains(span.type()))
                .toList();
        List<Period> limited = population.limited();
        List<Day> days = new ArrayList<>();
        Measured measured = null;
        Set<CaseKey> members = Set.of();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (measured == null || membersChangeOn(day, limited)) {
                members = population.on(day);
                measured = null;
            }
            if (measured == null || changesOn(day, counted) || targets.changesOn(day)) {
                measured = new Counting(holding(counted, day), members, targets.on(day))
                        .measure(
                                keyResult.counting().orElseThrow(),
                                keyResult.fact().orElseThrow(),
                                keyResult.closing());
            }
            days.add(new Day(day, measured.value(), measured.target()));
        }
        return new Course(days);
    }

    private static boolean membersChangeOn(LocalDate day, List<Period> limited) {
        return limited.stream().anyMatch(period -> period.changesOn(day));
    }

    private static boolean changesOn(LocalDate day, List<Span> spans) {
        return spans.stream()
                .anyMatch(span -> span.from().equals(day)
                        || span.until().filter(day::equals).isPresent());
    }

    private static List<Facts.Fact> holding(List<Span> spans, LocalDate day) {
        return spans.stream()
                .filter(span -> span.holdsOn(day))
                // only what is true matters here, not when it was learned
                .map(span -> new Facts.Fact(span.type(), span.caseKey(), span.from(), Instant.EPOCH, span.subject()))
                .toList();
    }
}
