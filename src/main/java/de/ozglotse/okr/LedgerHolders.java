package de.ozglotse.okr;

import de.ozglotse.municipality.Municipalities;
import de.ozglotse.okr.FactHistory.Proof;
import de.ozglotse.okr.Witnesses.Witness;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the ledger by the same conditions as the key results. */
@Component
@Transactional(readOnly = true)
class LedgerHolders implements FactHolders {

    private final EntityManager entities;
    private final FactEntries entries;
    private final Municipalities municipalities;
    private final Population population;

    LedgerHolders(EntityManager entities, FactEntries entries, Municipalities municipalities, Population population) {
        this.entities = entities;
        this.entries = entries;
        this.municipalities = municipalities;
        this.population = population;
    }

    @Override
    public Set<CaseKey> holding(FactType type, Sight sight) {
        Set<CaseKey> members = population.on(sight.day(), sight.knownAt());
        CountedKeys keys = CountedKeys.of(municipalities.all(), members);
        return entities.createQuery(
                        "select distinct e.caseKey from FactEntry e where e.factType = :type and " + FactEntries.COUNTED
                                + " and " + FactEntries.HOLDING,
                        String.class)
                .setParameter("type", type.value())
                .setParameter("first", keys.first())
                .setParameter("last", keys.last())
                .setParameter("left", keys.left())
                .setParameter("day", sight.day())
                .setParameter("enteredAt", sight.enteredAt())
                .setParameter("knownAt", sight.knownAt())
                .getResultStream()
                .map(CaseKey::new)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Proof> proofs(Collection<CaseKey> cases, Sight sight) {
        return FactLedger.holdingEntries(entries.standing(keys(cases), sight.day(), sight.enteredAt(), sight.knownAt()))
                .map(FactEntry::proof)
                .sorted(Comparator.comparing(proof -> proof.fact().occurredOn()))
                .toList();
    }

    @Override
    public List<Witness> inRunsThatShow(FactType type, Collection<CaseKey> cases) {
        return entities.createQuery("""
                        select e from FactEntry e
                        where e.kind = FESTSTELLUNG and e.caseKey in :cases
                          and e.processInstance in (select x.processInstance from FactEntry x
                            where x.factType = :type and x.kind = FESTSTELLUNG and x.caseKey in :cases
                              and not exists (select 1 from FactEntry y where y.refersTo = x))
                          and not exists (select 1 from FactEntry c where c.refersTo = e)
                        order by e.id""", FactEntry.class)
                .setParameter("type", type.value())
                .setParameter("cases", keys(cases))
                .getResultStream()
                .map(entry -> new Witness(
                        entry.witness(), entry.fact().type(), entry.fact().occurredOn()))
                .toList();
    }

    private static List<String> keys(Collection<CaseKey> cases) {
        return cases.stream().map(CaseKey::value).toList();
    }
}
