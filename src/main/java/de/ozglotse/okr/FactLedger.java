package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.FactEstablished;
import de.ozglotse.workflow.StepReopened;
import de.ozglotse.workflow.StepUndone;
import de.ozglotse.workflow.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only ledger of facts: what became true when, and when the county learned it.
 *
 * <p>It is written in the transaction of the step's completion and nowhere else: a line that cannot be written takes the
 * completion back.
 */
@Component
class FactLedger implements Facts, FactHistory {

    private final FactEntries entries;
    private final StoredNeubildungen neubildungen;
    private final Clock clock;

    FactLedger(FactEntries entries, StoredNeubildungen neubildungen, Clock clock) {
        this.entries = entries;
        this.neubildungen = neubildungen;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactEstablished event) {
        if (!entries.existsByIdempotencyKey(FactEntry.keyOf(event))) {
            entries.save(FactEntry.establishing(event));
            neubildungen.review(
                    List.of(event.caseKey().value()),
                    event.recordedAt(),
                    event.by().actor());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StepUndone event) {
        List<FactEntry> witnessed = entries.witnessedBy(event.id().value());
        witnessed.forEach(entry -> entries.save(entry.correctedBy(event)));
        neubildungen.review(keys(witnessed), event.at(), event.actor());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StepReopened event) {
        List<FactEntry> standing = entries.findStandingBy(List.of(event.id().value()));
        standing.forEach(entry -> entries.save(entry.reopenedBy(event)));
        neubildungen.review(keys(standing), event.at(), event.actor());
    }

    private static List<String> keys(List<FactEntry> entries) {
        return entries.stream()
                .map(entry -> entry.fact().caseKey().value())
                .distinct()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fact> all() {
        Instant now = clock.instant();
        return asOf(CountyTime.dayOf(now), now);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fact> all(Collection<FactType> types) {
        Instant now = clock.instant();
        List<String> names = types.stream().map(FactType::value).toList();
        return holding(entries.findStandingOfTypes(names, CountyTime.dayOf(now), now));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fact> of(Collection<CaseKey> cases) {
        Instant now = clock.instant();
        List<String> keys = cases.stream().map(CaseKey::value).toList();
        return holding(entries.standing(keys, CountyTime.dayOf(now), now, now));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fact> of(Collection<CaseKey> cases, Collection<FactType> types) {
        Instant now = clock.instant();
        List<String> keys = cases.stream().map(CaseKey::value).toList();
        List<String> names = types.stream().map(FactType::value).toList();
        return holding(entries.findStandingOfCases(keys, names, CountyTime.dayOf(now), now));
    }

    /** @return the facts that held on that day, as far as the county knew at that time */
    List<Fact> asOf(LocalDate day, Instant knownAt) {
        return holding(entries.standing(day, knownAt, knownAt));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Proof> proofs(Sight sight) {
        return proofs(entries.standing(sight.day(), sight.enteredAt(), sight.knownAt()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Proof> proofs(CaseKey caseKey, Sight sight) {
        return proofs(entries.standing(List.of(caseKey.value()), sight.day(), sight.enteredAt(), sight.knownAt()));
    }

    private static List<Proof> proofs(List<FactEntry> oldestFirst) {
        return holdingEntries(oldestFirst)
                .map(FactEntry::proof)
                .sorted(Comparator.comparing(proof -> proof.fact().occurredOn()))
                .toList();
    }

    /**
     * Saying the same again does not make a fact younger. A withdrawal ends what was known when it was recorded, not what
     * is established afterwards.
     */
    static Stream<FactEntry> holdingEntries(List<FactEntry> oldestFirst) {
        Map<Matter, List<FactEntry>> holding = new LinkedHashMap<>();
        for (FactEntry entry : oldestFirst) {
            Fact fact = entry.fact();
            Matter matter =
                    new Matter(fact.type(), fact.caseKey(), fact.subject().map(Subject::key));
            List<FactEntry> known = holding.computeIfAbsent(matter, any -> new ArrayList<>());
            if (entry.establishes()) {
                known.add(entry);
            } else {
                known.removeIf(earlier -> earlier.isOlderThan(entry));
            }
        }
        return holding.values().stream().flatMap(known -> known.stream().limit(1));
    }

    private static List<Fact> holding(List<FactEntry> oldestFirst) {
        return holdingEntries(oldestFirst)
                .map(FactEntry::fact)
                .sorted(Comparator.comparing(Fact::occurredOn))
                .toList();
    }

    /** What a fact is about. */
    private record Matter(FactType type, CaseKey caseKey, Optional<String> subject) {}
}
