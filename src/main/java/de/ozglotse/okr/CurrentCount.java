package de.ozglotse.okr;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what was counted last, and counts again only those facts of which the ledger has a new line: the task list
 * shows a number in every row and is opened all day.
 *
 * <p>Everything is counted again once a minute: a line that was written before another one may be stored after it.
 */
@Component
class CurrentCount {

    private final FactEntries entries;
    private final FactCounts counts;
    private final Population population;
    private final Municipalities municipalities;
    private final Targets targets;
    private final Clock clock;
    private volatile Known known;

    CurrentCount(
            FactEntries entries,
            FactCounts counts,
            Population population,
            Municipalities municipalities,
            Targets targets,
            Clock clock) {
        this.entries = entries;
        this.counts = counts;
        this.population = population;
        this.municipalities = municipalities;
        this.targets = targets;
        this.clock = clock;
    }

    /**
     * What holds now.
     *
     * @param members the municipalities that count
     */
    record Count(Counting counting, Set<CaseKey> members) {}

    Count of(List<Objective> objectives) {
        Instant now = clock.instant();
        Basis basis = new Basis(
                Objective.facts(objectives),
                CountyTime.dayOf(now),
                now.truncatedTo(ChronoUnit.MINUTES),
                municipalities.all());
        CountingMark mark = entries.mark(objectives.get(0).quarterId());
        Known last = known;
        boolean comparable = last != null && last.basis().equals(basis);
        if (comparable && last.mark().equals(mark)) {
            return last.count();
        }
        Count count = comparable && mark.goesOnFrom(last.mark()) ? since(last) : all(basis);
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            known = new Known(basis, mark, count);
        } // else it may count what will be rolled back
        return count;
    }

    private Count all(Basis basis) {
        Set<CaseKey> members = population.on(basis.day());
        return new Count(counts.of(basis.types(), Sight.now(clock), members, targets.agreed()), members);
    }

    private Count since(Known last) {
        Set<FactType> changed = entries.findTypesAddedAfter(last.mark().lastLine()).stream()
                .map(FactType::new)
                .filter(last.basis().types()::contains)
                .collect(Collectors.toSet());
        Counting before = last.count().counting();
        Map<FactType, FactTally> tallies = new HashMap<>(before.tallies());
        tallies.keySet().removeAll(changed);
        if (!changed.isEmpty()) {
            tallies.putAll(counts.of(changed, Sight.now(clock), last.count().members(), before.targets())
                    .tallies());
        }
        return new Count(
                new Counting(tallies, before.population(), before.targets()),
                last.count().members());
    }

    /** What is counted, and when. */
    private record Basis(Set<FactType> types, LocalDate day, Instant minute, List<Municipality> municipalities) {}

    /** What was counted last. */
    private record Known(Basis basis, CountingMark mark, Count count) {}
}
