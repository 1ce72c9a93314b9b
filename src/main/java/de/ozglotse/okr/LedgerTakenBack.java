package de.ozglotse.okr;

import de.ozglotse.shared.FactType;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds in the ledger what was corrected and withdrawn; few lines are. */
@Component
@Transactional(readOnly = true)
class LedgerTakenBack implements FactsTakenBack {

    private final EntityManager entities;

    LedgerTakenBack(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<TakenBack> of(Collection<FactType> types, Sight sight) {
        return entities.createQuery("""
                        select e from FactEntry e join fetch e.refersTo r
                        where e.kind <> FESTSTELLUNG and e.factType in :types
                          and r.occurredOn <= :day and r.recordedAt <= :enteredAt
                          and (e.kind = KORREKTUR and e.recordedAt <= :knownAt
                            or e.kind = WIDERRUF and e.occurredOn <= :day and e.recordedAt <= :enteredAt)
                        order by e.id desc""", FactEntry.class)
                .setParameter("types", types.stream().map(FactType::value).toList())
                .setParameter("day", sight.day())
                .setParameter("enteredAt", sight.enteredAt())
                .setParameter("knownAt", sight.knownAt())
                .getResultStream()
                .map(FactEntry::takenBack)
                .toList();
    }
}
