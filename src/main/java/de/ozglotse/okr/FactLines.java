package de.ozglotse.okr;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The ledger read in few columns, for whole histories. */
interface FactLines extends Repository<FactEntry, Long> {

    /** @return everything that was written until then about facts of these types, in the order of its days */
    @Query("""
            select new de.ozglotse.okr.FactLine(
              e.id, e.kind, e.refersTo.id, e.factType, e.caseKey, e.subjectKey, e.subjectName, e.occurredOn,
              e.recordedAt)
            from FactEntry e
            where e.factType in :types and e.recordedAt <= :knownAt
            order by e.occurredOn, e.id""")
    List<FactLine> known(Collection<String> types, Instant knownAt);

    /** @return lines with higher ids, in the order of their ids */
    @Query("""
            select new de.ozglotse.okr.LedgerLine(
              e.id, e.kind, r.id, e.factType, e.caseKey, e.subjectName, e.occurredOn, e.recordedAt, e.recorderKind,
              e.source, e.processKey, e.processVersion, e.stepKey)
            from FactEntry e left join e.refersTo r
            where e.id > :position
            order by e.id""")
    List<LedgerLine> after(long position, Limit limit);
}
