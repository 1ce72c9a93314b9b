package de.ozglotse.okr;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lines of the fact ledger: they can be added and read, nothing else. */
interface FactEntries extends Repository<FactEntry, Long> {

    /** Adds a line; an entry that is stored already is immutable and stays as it is. */
    FactEntry save(FactEntry entry);

    boolean existsByIdempotencyKey(String idempotencyKey);

    /** @return what counts on that day as far as it was known then, oldest first: corrected lines are left out */
    @Query("""
            select e from FactEntry e
            where e.kind <> KORREKTUR and e.occurredOn <= :day and e.recordedAt <= :knownAt
              and not exists (select 1 from FactEntry c
                where c.refersTo = e and c.kind = KORREKTUR and c.recordedAt <= :knownAt)
            order by e.occurredOn, e.id""")
    List<FactEntry> standing(LocalDate day, Instant knownAt);

    /** @return {@link #standing(LocalDate, Instant)} for one case */
    @Query("""
            select e from FactEntry e
            where e.caseKey = :caseKey
              and e.kind <> KORREKTUR and e.occurredOn <= :day and e.recordedAt <= :knownAt
              and not exists (select 1 from FactEntry c
                where c.refersTo = e and c.kind = KORREKTUR and c.recordedAt <= :knownAt)
            order by e.occurredOn, e.id""")
    List<FactEntry> standing(String caseKey, LocalDate day, Instant knownAt);

    /** @return what the step had witnessed and nobody has corrected yet */
    @Query("""
            select e from FactEntry e
            where e.stepId = :stepId and e.kind = FESTSTELLUNG
              and not exists (select 1 from FactEntry c where c.refersTo = e and c.kind = KORREKTUR)
            order by e.id""")
    List<FactEntry> witnessedBy(String stepId);

    /** @return what these steps had witnessed, and nobody has corrected or withdrawn yet */
    @Query("""
            select e from FactEntry e
            where e.stepId in :stepIds and e.kind = FESTSTELLUNG
              and not exists (select 1 from FactEntry c where c.refersTo = e)
            order by e.id""")
    List<FactEntry> findStandingBy(Collection<String> stepIds);

    /** @return what stands and was witnessed in the runs of processes in which this was, too */
    @Query("""
            select e from FactEntry e
            where e.kind = FESTSTELLUNG
              and e.processInstance in (select x.processInstance from FactEntry x
                where x.factType = :factType and x.kind = FESTSTELLUNG
                  and not exists (select 1 from FactEntry y where y.refersTo = x))
              and not exists (select 1 from FactEntry c where c.refersTo = e)
            order by e.id""")
    List<FactEntry> findStandingInRunsThatShow(String factType);

    List<FactEntry> findAllByOrderById();
}
