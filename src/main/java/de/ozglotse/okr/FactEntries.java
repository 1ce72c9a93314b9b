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

    /**
     * @param enteredAt what was recorded later is left out; only corrections are taken until {@code knownAt}
     * @return what counts on that day as far as it was known then, oldest first: corrected lines are left out
     */
    @Query("""
            select e from FactEntry e
            where e.kind <> KORREKTUR and e.occurredOn <= :day and e.recordedAt <= :enteredAt
              and not exists (select 1 from FactEntry c
                where c.refersTo = e and c.kind = KORREKTUR and c.recordedAt <= :knownAt)
            order by e.occurredOn, e.id""")
    List<FactEntry> standing(LocalDate day, Instant enteredAt, Instant knownAt);

    /** @return {@link #standing(LocalDate, Instant, Instant)} for facts of some types */
    @Query("""
            select e from FactEntry e
            where e.factType in :types
              and e.kind <> KORREKTUR and e.occurredOn <= :day and e.recordedAt <= :knownAt
              and not exists (select 1 from FactEntry c
                where c.refersTo = e and c.kind = KORREKTUR and c.recordedAt <= :knownAt)
            order by e.occurredOn, e.id""")
    List<FactEntry> findStandingOfTypes(Collection<String> types, LocalDate day, Instant knownAt);

    /** The municipalities that count: {@link CountedKeys}. */
    String COUNTED = "(e.caseKey between :first and :last and e.caseKey not in :left)";

    /**
     * What holds on a day as far as it was known then: a withdrawal ends what was recorded before it and was true by its
     * day. Few lines take something back: both databases look at them once, and only at the cases that they are about
     * again.
     */
    String HOLDING = """
            e.kind = FESTSTELLUNG and e.occurredOn <= :day and e.recordedAt <= :enteredAt
              and e.id not in (select c.refersTo.id from FactEntry c
                where c.kind = KORREKTUR and c.recordedAt <= :knownAt)
              and (e.caseKey not in (select a.caseKey from FactEntry a where a.kind = WIDERRUF)
                or not exists (select 1 from FactEntry w
                  where w.kind = WIDERRUF and w.caseKey = e.caseKey and w.factType = e.factType
                    and w.subjectKey = e.subjectKey and w.id > e.id
                    and w.occurredOn between e.occurredOn and :day and w.recordedAt <= :enteredAt
                    and not exists (select 1 from FactEntry x
                      where x.refersTo = w and x.kind = KORREKTUR and x.recordedAt <= :knownAt)))
            """;

    /**
     * @param types that are counted: nothing is read of others, however long their history is
     * @param first the first key of a municipality that counts
     * @param last the last one
     * @param left keys between them that do not count
     * @return for each of these fact types how often it holds
     */
    @Query("""
            select new de.ozglotse.okr.FactTally(e.factType,
              count(distinct case when e.caseKey <> :county then e.caseKey end),
              count(distinct case when e.caseKey = :county then e.subjectKey end))
            from FactEntry e
            where e.factType in :types and (e.caseKey = :county or
            """ + COUNTED + ") and " + HOLDING + "group by e.factType")
    List<FactTally> tallies(
            Collection<String> types,
            String county,
            String first,
            String last,
            Collection<String> left,
            LocalDate day,
            Instant enteredAt,
            Instant knownAt);

    /** @return the same for each Kreis, without the county's own subjects */
    @Query("""
            select new de.ozglotse.okr.KreisTally(
              substring(e.caseKey, 1, 5), e.factType, count(distinct e.caseKey))
            from FactEntry e
            where e.factType in :types and
            """ + COUNTED + " and " + HOLDING + "group by substring(e.caseKey, 1, 5), e.factType")
    List<KreisTally> talliesByKreis(
            Collection<String> types,
            String first,
            String last,
            Collection<String> left,
            LocalDate day,
            Instant enteredAt,
            Instant knownAt);

    /** @return the keys of cases for which a fact of these types holds that did not hold on that day yet */
    @Query("""
            select e.caseKey from FactEntry e
            where e.factType in :types
              and
            """ + HOLDING + "group by e.caseKey, e.factType having min(e.occurredOn) > :after")
    List<String> movedAfter(
            LocalDate after, Collection<String> types, LocalDate day, Instant enteredAt, Instant knownAt);

    /** @return {@link #standing(LocalDate, Instant, Instant)} for some cases */
    @Query("""
            select e from FactEntry e
            where e.caseKey in :caseKeys
              and e.kind <> KORREKTUR and e.occurredOn <= :day and e.recordedAt <= :enteredAt
              and not exists (select 1 from FactEntry c
                where c.refersTo = e and c.kind = KORREKTUR and c.recordedAt <= :knownAt)
            order by e.occurredOn, e.id""")
    List<FactEntry> standing(Collection<String> caseKeys, LocalDate day, Instant enteredAt, Instant knownAt);

    /** @return {@link #findStandingOfTypes(Collection, LocalDate, Instant)} for some cases */
    @Query("""
            select e from FactEntry e
            where e.caseKey in :caseKeys and e.factType in :types
              and e.kind <> KORREKTUR and e.occurredOn <= :day and e.recordedAt <= :knownAt
              and not exists (select 1 from FactEntry c
                where c.refersTo = e and c.kind = KORREKTUR and c.recordedAt <= :knownAt)
            order by e.occurredOn, e.id""")
    List<FactEntry> findStandingOfCases(
            Collection<String> caseKeys, Collection<String> types, LocalDate day, Instant knownAt);

    /** @return what a count of today rests on, as far as it is stored here */
    @Query("""
            select new de.ozglotse.okr.CountingMark(
              (select min(e.id) from FactEntry e),
              (select max(e.id) from FactEntry e),
              (select count(t.id) from AgreedTarget t),
              (select count(t.id) from AgreedTarget t where t.withdrawnAt is not null),
              (select count(m.id) from PopulationMember m),
              (select count(m.id) from PopulationMember m where m.struckAt is not null))
            from Quarter q where q.id = :quarter""")
    CountingMark mark(String quarter);

    /** @return the types of which a line was added since, each once */
    @Query("select distinct e.factType from FactEntry e where e.id > :line")
    List<String> findTypesAddedAfter(long line);

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

    /** @return what a newly formed municipality has taken over, and nobody has corrected or withdrawn yet */
    @Query("""
            select e from FactEntry e
            where e.caseKey = :caseKey and e.source = UEBERNAHME
              and not exists (select 1 from FactEntry c where c.refersTo = e)
            order by e.id""")
    List<FactEntry> findTakenOver(String caseKey);

    List<FactEntry> findAllByOrderById();
}
