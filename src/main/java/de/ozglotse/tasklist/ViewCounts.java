package de.ozglotse.tasklist;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Counts what all views show, and the lists that people have saved, by one query. */
@Component
class ViewCounts {

    private final EntityManager entities;
    private final ListSearch search;
    private final DoneSearch doneSearch;

    ViewCounts(EntityManager entities, ListSearch search, DoneSearch doneSearch) {
        this.entities = entities;
        this.search = search;
        this.doneSearch = doneSearch;
    }

    /** @param saved lists that are counted beside the views */
    TaskCounts of(TaskViewer viewer, List<TaskFilter> saved) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> columns = new ArrayList<>();
        for (TaskView view : TaskView.values()) {
            columns.add(column(ofView(view, viewer), "", parameters));
        }
        for (TaskFilter filter : saved) {
            columns.add(column(ofSaved(filter, viewer), "_" + columns.size(), parameters));
        }
        String selected = IntStream.range(0, columns.size())
                .mapToObj(i -> "(" + columns.get(i) + ") as n" + i)
                .collect(joining(", "));
        Query query = entities.createNativeQuery("select " + selected, Object[].class);
        parameters.forEach(query::setParameter);
        return counts((Object[]) query.getSingleResult());
    }

    private List<Counted> ofView(TaskView view, TaskViewer viewer) {
        if (view == TaskView.ZULETZT_ERLEDIGT) {
            return List.of(new Counted("given_answer", doneSearch.conditions(Optional.empty())));
        }
        return ListQuery.parts(view, viewer, today()).stream()
                .map(part -> new Counted("open_step", part))
                .toList();
    }

    private List<Counted> ofSaved(TaskFilter filter, TaskViewer viewer) {
        if (filter.view() == TaskView.ZULETZT_ERLEDIGT) {
            return List.of(new Counted("given_answer", doneSearch.conditions(filter.search())));
        }
        return filter.isWholeView()
                ? ofView(filter.view(), viewer)
                : List.of(new Counted("open_step", ListQuery.of(filter, viewer, today())));
    }

    /** @param suffix tells the parameters of one list from those of another */
    private static String column(List<Counted> parts, String suffix, Map<String, Object> parameters) {
        parts.forEach(part -> parameters.putAll(part.where().renamed(suffix).parameters()));
        return parts.stream().map(part -> part.sql(suffix)).collect(joining(" + "));
    }

    private static TaskCounts counts(Object[] row) {
        Map<TaskView, Integer> numbers = new EnumMap<>(TaskView.class);
        for (TaskView view : TaskView.values()) {
            numbers.put(view, number(row[view.ordinal()]));
        }
        List<Integer> saved = IntStream.range(TaskView.values().length, row.length)
                .mapToObj(i -> number(row[i]))
                .toList();
        return new TaskCounts(numbers, saved);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private LocalDate today() {
        return search.today();
    }

    /** Rows of a table that are counted. */
    private record Counted(String table, ListQuery where) {

        String sql(String suffix) {
            return "("
                    + ListSearch.CAPPED.formatted(table, where.renamed(suffix).condition()) + ")";
        }
    }
}
