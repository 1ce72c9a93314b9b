package de.ozglotse.tasklist;

import de.ozglotse.municipality.OpenWork;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the open steps of each municipality for the list of municipalities. */
@Component
class OpenWorkCount implements OpenWork {

    private final EntityManager entities;
    private final Clock clock;

    OpenWorkCount(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ags, Tally> tallies() {
        return entities.createQuery("""
                        select s.caseKey, count(s),
                          count(case when s.dueOn < :today then 1 end),
                          count(case when s.status = :waiting then 1 end)
                        from OpenStep s where s.caseKey <> :county group by s.caseKey""", Object[].class)
                .setParameter("today", CountyTime.dayOf(clock.instant()))
                .setParameter("waiting", StepStatus.WARTET_AUF_RATHAUS)
                .setParameter("county", CaseKey.COUNTY.value())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Ags((String) row[0]),
                        row -> new Tally((Long) row[1], (Long) row[2], (Long) row[3])));
    }
}
