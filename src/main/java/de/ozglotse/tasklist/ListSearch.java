package de.ozglotse.tasklist;

import de.ozglotse.okr.KeyResults;
import de.ozglotse.shared.CountyTime;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads lists from the table of open steps. Native SQL, because JPA neither compares rows of values nor stops counting.
 */
@Component
class ListSearch {

    /** For how long an answer counts as new. */
    static final Duration RECENT = Duration.ofDays(7);

    static final String CAPPED = "select count(*) from (select 1 as one from %s where %s fetch first " + TaskCounts.MOST
            + " rows only) counted";

    private final EntityManager entities;
    private final KeyResults keyResults;
    private final Clock clock;

    ListSearch(EntityManager entities, KeyResults keyResults, Clock clock) {
        this.entities = entities;
        this.keyResults = keyResults;
        this.clock = clock;
    }

    TaskPage page(TaskFilter filter, TaskViewer viewer, TaskCursor cursor, int size, int total) {
        ListOrder order = order(filter);
        Optional<List<Object>> from = cursor.key().flatMap(order::values);
        boolean backwards = cursor.backwards() && from.isPresent();
        List<OpenStep> found = read(filter, viewer, order, from, backwards, size + 1);
        boolean more = found.size() > size;
        List<OpenStep> rows = new ArrayList<>(more ? found.subList(0, size) : found);
        if (backwards) {
            Collections.reverse(rows);
        }
        Optional<OpenStep> first = rows.stream().findFirst();
        Optional<OpenStep> last = rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
        return new TaskPage(
                rows.stream().map(OpenStep::toListedStep).toList(),
                first.filter(row -> backwards ? more : from.isPresent()).map(order::key),
                last.filter(row -> backwards || more).map(order::key),
                total);
    }

    /** @return the ids of a list in its order, not more than that */
    List<String> ids(TaskFilter filter, TaskViewer viewer, int most) {
        ListQuery where = ListQuery.of(filter, viewer, today());
        Query query = entities.createNativeQuery(
                "select step_id from open_step where " + where.condition() + " order by "
                        + order(filter).orderBy(false) + " fetch first " + most + " rows only",
                String.class);
        where.parameters().forEach(query::setParameter);
        return texts(query);
    }

    int count(TaskFilter filter, TaskViewer viewer) {
        ListQuery where = ListQuery.of(filter, viewer, today());
        Query query = entities.createNativeQuery(CAPPED.formatted("open_step", where.condition()), Long.class);
        where.parameters().forEach(query::setParameter);
        return ((Number) query.getSingleResult()).intValue();
    }

    /** @return since when answers count as new */
    Instant since() {
        return clock.instant().minus(RECENT);
    }

    private List<OpenStep> read(
            TaskFilter filter,
            TaskViewer viewer,
            ListOrder order,
            Optional<List<Object>> from,
            boolean backwards,
            int most) {
        ListQuery where = ListQuery.of(filter, viewer, today());
        String beyond = from.map(values -> " and " + order.beyond(backwards)).orElse("");
        Query query = entities.createNativeQuery(
                "select * from open_step where " + where.condition() + beyond + " order by " + order.orderBy(backwards)
                        + " fetch first " + most + " rows only",
                OpenStep.class);
        where.parameters().forEach(query::setParameter);
        from.ifPresent(values -> {
            for (int i = 0; i < values.size(); i++) {
                query.setParameter("k" + i, values.get(i));
            }
        });
        return rows(query);
    }

    private ListOrder order(TaskFilter filter) {
        return ListOrder.of(filter, filter.sort() == TaskFilter.Sort.ZAEHLT ? numbers() : Map.of());
    }

    private Map<String, Integer> numbers() {
        return keyResults.numbers().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }

    LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }

    @SuppressWarnings("unchecked")
    private static List<OpenStep> rows(Query query) {
        return query.getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Query query) {
        return query.getResultList();
    }
}
