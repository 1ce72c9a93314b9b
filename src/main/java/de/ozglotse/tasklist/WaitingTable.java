package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds and counts in the table of open steps. */
@Component
@Transactional(readOnly = true)
class WaitingTable implements WaitingLists {

    private final EntityManager entities;
    private final Clock clock;

    WaitingTable(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public long count(Wanted wanted) {
        return query("select count(*)", wanted, "", Long.class).getSingleResult();
    }

    @Override
    public List<WaitingStep> page(Wanted wanted, int first, int most) {
        return query("select s", wanted, " order by s.place.dueSort, s.stepId", OpenStep.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(OpenStep::toWaitingStep)
                .toList();
    }

    @Override
    public Map<CaseKey, Long> byCase(Wanted wanted) {
        return query("select s.caseKey, count(*)", wanted, " group by s.caseKey", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> new CaseKey((String) row[0]), row -> (Long) row[1]));
    }

    @Override
    public Map<CaseKey, Urgency> urgencies(Wanted wanted) {
        String select = "select s.caseKey, count(case when s.dueOn < :now then 1 end),"
                + " count(case when s.confirmable = true then 1 end)";
        return query(select, wanted, " group by s.caseKey", Object[].class)
                .setParameter("now", today())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new CaseKey((String) row[0]), row -> new Urgency((Long) row[1] > 0, (Long) row[2] > 0)));
    }

    private <T> TypedQuery<T> query(String select, Wanted wanted, String tail, Class<T> type) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        where(wanted, conditions, values);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<T> query = entities.createQuery(select + " from OpenStep s" + where + tail, type);
        values.forEach(query::setParameter);
        return query;
    }

    private void where(Wanted wanted, List<String> conditions, Map<String, Object> values) {
        if (!wanted.ofCountyToo()) {
            conditions.add("s.caseKey <> :county");
            values.put("county", CaseKey.COUNTY.value());
        }
        if (!wanted.area().isEmpty()) {
            conditions.add("s.caseKey like :area");
            values.put("area", wanted.area() + "%");
        }
        if (wanted.overdue()) {
            conditions.add("s.dueOn < :today");
            values.put("today", today());
        }
        wanted.side().ifPresent(side -> {
            conditions.add(of(side));
            if (side != Ball.RATHAUS) {
                values.put("others", WorkByKreis.THIRD_PARTIES);
            }
        });
        equal("s.status", "status", wanted.status().orElse(null), conditions, values);
        equal("s.processKey", "process", wanted.process().orElse(null), conditions, values);
        equal("s.stepKey", "step", wanted.step().orElse(null), conditions, values);
    }

    /** By what the step is, like the sums of all that is open: an answer that is there does not change who was asked. */
    private static String of(Ball side) {
        return switch (side) {
            case RATHAUS -> "s.confirmable = true";
            case DRITTE -> "s.confirmable = false and s.candidateGroup in :others";
            case LANDRATSAMT -> "s.confirmable = false and s.candidateGroup not in :others";
        };
    }

    private static void equal(
            String field, String name, Object given, List<String> conditions, Map<String, Object> values) {
        if (given != null) {
            conditions.add(field + " = :" + name);
            values.put(name, given);
        }
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }
}
