package de.ozglotse.report;

import de.ozglotse.audit.StepLives;
import de.ozglotse.okr.FactSpans.Span;
import de.ozglotse.okr.Sight;
import de.ozglotse.report.Figures.Still;
import de.ozglotse.reporting.FactCatalogue;
import de.ozglotse.reporting.Stillness;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which municipalities stood still on a day, by what was known and open at its end. */
@Component
class StandingStill {

    private final StepLives steps;
    private final FactCatalogue catalogue;

    StandingStill(StepLives steps, FactCatalogue catalogue) {
        this.steps = steps;
        this.catalogue = catalogue;
    }

    /**
     * @param known what was known then
     * @param counted those that a report counts
     * @return the longest first
     */
    List<Still> still(Sight sight, List<Span> known, List<CaseKey> counted) {
        LocalDate day = sight.day();
        Instant end = CountyTime.endOf(day);
        Map<CaseKey, Instant> opened = steps.newestOpen(end.isBefore(sight.knownAt()) ? end : sight.knownAt());
        Set<FactType> shown = new HashSet<>(catalogue.shown());
        Map<CaseKey, List<LocalDate>> found = known.stream()
                .filter(span -> shown.contains(span.type()) && span.holdsOn(day))
                .collect(Collectors.groupingBy(Span::caseKey, Collectors.mapping(Span::from, Collectors.toList())));
        return counted.stream()
                .flatMap(caseKey -> Stillness.days(
                                Stream.ofNullable(opened.get(caseKey)).map(CountyTime::dayOf),
                                found.getOrDefault(caseKey, List.of()).stream(),
                                day)
                        .stream()
                        .filter(Stillness::isReached)
                        .mapToObj(days -> new Still(caseKey.value(), days)))
                .sorted(Comparator.comparingLong(Still::days).reversed().thenComparing(Still::caseKey))
                .toList();
    }
}
