package de.ozglotse.tasklist;

import de.ozglotse.municipality.OpenWork;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the open steps of municipalities for their list. */
@Component
@Transactional(readOnly = true)
class OpenWorkCount implements OpenWork {

    private final EntityManager entities;
    private final Clock clock;

    OpenWorkCount(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Map<Ags, Tally> tallies(Collection<Ags> municipalities) {
        return entities.createQuery("""
                        select s.caseKey, count(s),
                          count(case when s.dueOn < :today then 1 end),
                          count(case when s.status = :waiting then 1 end)
                        from OpenStep s where s.caseKey in :keys group by s.caseKey""", Object[].class)
                .setParameter("today", today())
                .setParameter("waiting", StepStatus.WARTET_AUF_RATHAUS)
                .setParameter("keys", municipalities.stream().map(Ags::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Ags((String) row[0]),
                        row -> new Tally((Long) row[1], (Long) row[2], (Long) row[3])));
    }

    @Override
    public Set<Ags> with(Kind kind) {
        return entities.createQuery("""
                        select distinct s.caseKey from OpenStep s where s.caseKey <> :county
                          and (:overdue = false or s.dueOn < :today)
                          and (:asked = false or s.status = :waiting)""", String.class)
                .setParameter("county", CaseKey.COUNTY.value())
                .setParameter("overdue", kind == Kind.UEBERFAELLIG)
                .setParameter("today", today())
                .setParameter("asked", kind == Kind.BEIM_RATHAUS)
                .setParameter("waiting", StepStatus.WARTET_AUF_RATHAUS)
                .getResultStream()
                .map(Ags::new)
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }
}
