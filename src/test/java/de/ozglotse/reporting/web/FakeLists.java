package de.ozglotse.reporting.web;

import static de.ozglotse.reporting.web.ReportingPages.TODAY;

import de.ozglotse.okr.FactHistory.Proof;
import de.ozglotse.okr.FactHolders;
import de.ozglotse.okr.Facts;
import de.ozglotse.okr.Sight;
import de.ozglotse.okr.Witnesses.Witness;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.WaitingLists;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds in plain Java what the database finds otherwise. */
record FakeLists(FakeFacts facts, FakeWork work) implements FactHolders, WaitingLists {

    @Override
    public Set<CaseKey> holding(FactType type, Sight sight) {
        return facts.all().stream()
                .filter(fact -> fact.type().equals(type))
                .map(Facts.Fact::caseKey)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Proof> proofs(Collection<CaseKey> cases, Sight sight) {
        return facts.proofs(sight).stream()
                .filter(proof -> cases.contains(proof.fact().caseKey()))
                .toList();
    }

    @Override
    public List<Witness> inRunsThatShow(FactType type, Collection<CaseKey> cases) {
        return List.of();
    }

    @Override
    public long count(Wanted wanted) {
        return wanted(wanted).count();
    }

    @Override
    public List<WaitingStep> page(Wanted wanted, int first, int most) {
        return wanted(wanted).skip(first).limit(most).toList();
    }

    @Override
    public Map<CaseKey, Long> byCase(Wanted wanted) {
        return wanted(wanted).collect(Collectors.groupingBy(WaitingStep::caseKey, Collectors.counting()));
    }

    @Override
    public Map<CaseKey, Urgency> urgencies(Wanted wanted) {
        return wanted(wanted)
                .collect(Collectors.toMap(
                        WaitingStep::caseKey,
                        Function.<WaitingStep>identity()
                                .andThen(step -> new Urgency(isOverdue(step), step.withTownHall())),
                        (one, other) -> new Urgency(
                                one.overdue() || other.overdue(), one.withTownHall() || other.withTownHall())));
    }

    private Stream<WaitingStep> wanted(Wanted wanted) {
        return work.all().stream()
                .filter(step -> step.caseKey().value().startsWith(wanted.area()))
                .filter(step -> !wanted.overdue() || isOverdue(step))
                .filter(step ->
                        wanted.process().isEmpty() || wanted.process().get().equals(step.process()))
                .filter(step -> wanted.step().isEmpty() || wanted.step().get().equals(step.stepKey()))
                .filter(step -> wanted.side().isEmpty()
                        || StepLine.turnOf(step)
                                .name()
                                .equals(wanted.side().get().name()));
    }

    private static boolean isOverdue(WaitingStep step) {
        return step.due().filter(TODAY::isAfter).isPresent();
    }
}
