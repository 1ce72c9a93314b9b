package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts in the table of open steps: first for each municipality, then for all of a Kreis. */
@Component
@Transactional(readOnly = true)
class WorkTallies implements WorkByKreis {

    private final EntityManager entities;
    private final Clock clock;

    WorkTallies(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Map<String, Tally> tallies(LocalDate day) {
        return entities.createQuery("""
                        select substring(t.town, 1, 5), sum(t.waiting), sum(t.overdue),
                          sum(case when t.newest < :after then 1 else 0 end)
                        from (select s.caseKey as town,
                            max(case when s.confirmable = true then 1 else 0 end) as waiting,
                            max(case when s.dueOn < :today then 1 else 0 end) as overdue,
                            max(s.openedAt) as newest
                          from OpenStep s where s.caseKey <> :county group by s.caseKey) t
                        group by substring(t.town, 1, 5)""", Object[].class)
                .setParameter("today", CountyTime.dayOf(clock.instant()))
                .setParameter("county", CaseKey.COUNTY.value())
                .setParameter("after", after(day))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> new Tally(number(row[1]), number(row[2]), number(row[3]))));
    }

    @Override
    public List<SideTally> sides() {
        return entities.createQuery("""
                        select t.asked, t.other, count(*), count(distinct t.town),
                          percentile_disc(0.5) within group (order by t.since), min(t.since)
                        from (select s.caseKey as town, s.openedAt as since, s.confirmable as asked,
                            case when s.confirmable = false and s.candidateGroup in :others then true else false end
                              as other
                          from OpenStep s where s.caseKey <> :county) t
                        group by t.asked, t.other""", Object[].class)
                .setParameter("others", THIRD_PARTIES)
                .setParameter("county", CaseKey.COUNTY.value())
                .getResultStream()
                .map(row -> new SideTally(
                        (Boolean) row[0], (Boolean) row[1], (Long) row[2], (Long) row[3], (Instant) row[4], (Instant)
                                row[5]))
                .toList();
    }

    @Override
    public Set<CaseKey> unmovedSince(LocalDate day) {
        return entities.createQuery("""
                        select s.caseKey from OpenStep s where s.caseKey <> :county
                        group by s.caseKey having max(s.openedAt) < :after""", String.class)
                .setParameter("county", CaseKey.COUNTY.value())
                .setParameter("after", after(day))
                .getResultStream()
                .map(CaseKey::new)
                .collect(Collectors.toSet());
    }

    @Override
    public List<WaitingStep> ofGroup(String group, int most) {
        return entities.createQuery(
                        "select s from OpenStep s where s.candidateGroup = :group order by s.place.dueSort, s.stepId",
                        OpenStep.class)
                .setParameter("group", group)
                .setMaxResults(most)
                .getResultStream()
                .map(OpenStep::toWaitingStep)
                .toList();
    }

    private static Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CountyTime.ZONE).toInstant();
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
