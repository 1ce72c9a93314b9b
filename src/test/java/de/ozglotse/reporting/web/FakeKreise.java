package de.ozglotse.reporting.web;

import static de.ozglotse.reporting.web.ReportingPages.TODAY;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.okr.Facts;
import de.ozglotse.okr.FactsByKreis;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.WorkByKreis;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts in plain Java what the database counts otherwise. */
class FakeKreise implements FactsByKreis, WorkByKreis {

    private final FakeFacts facts;
    private final FakeWork work;
    private final Municipalities municipalities;

    FakeKreise(FakeFacts facts, FakeWork work, Municipalities municipalities) {
        this.facts = facts;
        this.work = work;
        this.municipalities = municipalities;
    }

    @Override
    public List<Counted> counted(Sight sight, Collection<FactType> types) {
        Map<String, Set<CaseKey>> members = municipalities.all().stream()
                .map(town -> CaseKey.of(town.ags()))
                .collect(Collectors.groupingBy(FakeKreise::kreis, TreeMap::new, Collectors.toSet()));
        return members.entrySet().stream()
                .map(kreis -> new Counted(kreis.getKey(), kreis.getValue(), holding(kreis.getValue())))
                .toList();
    }

    @Override
    public Set<CaseKey> movedAfter(LocalDate day, Collection<FactType> types) {
        return facts.all().stream()
                .filter(fact -> fact.occurredOn().isAfter(day))
                .map(Facts.Fact::caseKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Tally> tallies(LocalDate day) {
        Set<CaseKey> unmoved = unmovedSince(day);
        return work.all().stream()
                .map(WaitingStep::caseKey)
                .collect(Collectors.toMap(
                        FakeKreise::kreis,
                        town -> new Tally(
                                towns(kreis(town), WaitingStep::withTownHall),
                                towns(kreis(town), FakeKreise::overdue),
                                towns(kreis(town), step -> unmoved.contains(step.caseKey()))),
                        (one, same) -> one));
    }

    @Override
    public List<SideTally> sides() {
        return work.all().stream()
                .map(step -> new SideTally(step.withTownHall(), false, 1, 1, step.openedAt(), step.openedAt()))
                .limit(1)
                .toList();
    }

    @Override
    public Set<CaseKey> unmovedSince(LocalDate day) {
        Map<CaseKey, Instant> last = work.all().stream()
                .collect(Collectors.toMap(
                        WaitingStep::caseKey, WaitingStep::openedAt, (one, other) -> one.isAfter(other) ? one : other));
        return last.entrySet().stream()
                .filter(each -> !CountyTime.dayOf(each.getValue()).isAfter(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public List<WaitingStep> ofGroup(String group, int most) {
        return work.all().stream().filter(step -> step.group().equals(group)).toList();
    }

    private Map<FactType, Long> holding(Set<CaseKey> members) {
        return facts.all().stream()
                .filter(fact -> members.contains(fact.caseKey()))
                .collect(Collectors.groupingBy(Facts.Fact::type, Collectors.counting()));
    }

    private long towns(String kreis, Predicate<WaitingStep> wanted) {
        return work.all().stream()
                .filter(step -> kreis(step.caseKey()).equals(kreis) && wanted.test(step))
                .map(WaitingStep::caseKey)
                .distinct()
                .count();
    }

    private static boolean overdue(WaitingStep step) {
        return step.due().filter(TODAY::isAfter).isPresent();
    }

    private static String kreis(CaseKey town) {
        return town.value().substring(0, 5);
    }
}
