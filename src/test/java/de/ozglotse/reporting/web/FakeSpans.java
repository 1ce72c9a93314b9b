package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.okr.FactSpans;
import de.ozglotse.okr.KeyResultCourses;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.PopulationHistory;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The past of facts that hold without a ledger: none was ever withdrawn. */
class FakeSpans implements FactSpans, PopulationHistory, KeyResultCourses {

    private final FakeFacts facts;
    private final Municipalities municipalities;

    FakeSpans(FakeFacts facts, Municipalities municipalities) {
        this.facts = facts;
        this.municipalities = municipalities;
    }

    @Override
    public List<Span> known(Collection<FactType> types, Instant knownAt) {
        return facts.all().stream()
                .filter(fact -> types.contains(fact.type()))
                .map(fact -> new Span(fact.type(), fact.caseKey(), fact.subject(), fact.occurredOn(), Optional.empty()))
                .toList();
    }

    @Override
    public Dated dated(Instant knownAt) {
        return new Dated(municipalities.all().stream()
                .collect(Collectors.toMap(each -> CaseKey.of(each.ags()), each -> List.of())));
    }

    @Override
    public Map<String, Course> of(QuarterView quarter, List<KeyResultProgress> keyResults) {
        return keyResults.stream()
                .filter(keyResult -> keyResult.fact().isPresent())
                .collect(Collectors.toMap(KeyResultProgress::code, keyResult -> course(quarter, keyResult)));
    }

    @Override
    public Map<String, Course> of(
            QuarterView quarter, List<KeyResultProgress> keyResults, Sight sight, List<Span> known) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Chain chain(String keyResult, Sight sight) {
        throw new UnsupportedOperationException();
    }

    private Course course(QuarterView quarter, KeyResultProgress keyResult) {
        List<Span> spans = known(keyResult.facts(), ReportingPages.NOW);
        return new Course(quarter.start()
                .datesUntil(ReportingPages.TODAY.plusDays(1))
                .map(day -> new Day(
                        day,
                        BigDecimal.valueOf(
                                spans.stream().filter(span -> span.holdsOn(day)).count()),
                        Optional.of(keyResult.target())))
                .toList());
    }
}
