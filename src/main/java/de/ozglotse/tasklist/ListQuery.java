package de.ozglotse.tasklist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of a list, as SQL that H2 and PostgreSQL both take.
 *
 * @param condition what follows {@code where}
 * @param parameters by name
 */
record ListQuery(String condition, Map<String, Object> parameters) {

    private static final String AWAKE = "(rests_until is null or rests_until <= :today)";
    private static final String TODAY = "(due_sort = :today)";
    private static final String WEEK = "(due_sort between :today and :sunday)";
    private static final String BACK_TODAY = "rests_until = :today";
    private static final String STEP_WATCHED =
            "step_id in (select w.step_id from watching w where w.username = :watcher)";
    private static final String CASE_WATCHED =
            "case_key in (select w.case_key from watching w where w.username = :watcher and w.step_id = '')";

    private static final String SAYS_IT = "(search_text like %1$s escape '!'"
            + " or step_id in (select n.step_id from note_words n where n.words like %1$s escape '!')"
            + " or case_key in (select c.case_key from contact_words c where c.words like %1$s escape '!'))";

    /** Disjoint queries that together find what a view shows, so that each of them can be counted from an index. */
    static List<ListQuery> parts(TaskView view, TaskViewer viewer, LocalDate today) {
        ListQuery all = of(TaskFilter.of(TaskView.ALLE_OFFENEN), viewer, today);
        return switch (view) {
            case HEUTE -> List.of(all.and(TODAY), all.and(BACK_TODAY + " and not " + TODAY));
            case DIESE_WOCHE -> {
                ListQuery week = all.with("sunday", sunday(today));
                yield List.of(week.and(WEEK), week.and(BACK_TODAY + " and not " + WEEK));
            }
            case BEOBACHTET -> {
                ListQuery groups = ofGroups(viewer).with("watcher", viewer.username());
                yield List.of(groups.and(STEP_WATCHED), groups.and(CASE_WATCHED + " and not " + STEP_WATCHED));
            }
            default -> List.of(of(TaskFilter.of(view), viewer, today));
        };
    }

    /** @return the same with that behind the name of every parameter */
    ListQuery renamed(String suffix) {
        if (suffix.isEmpty()) {
            return this;
        }
        Map<String, Object> renamed = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> renamed.put(name + suffix, parameter));
        return new ListQuery(condition.replaceAll("(:[a-z]+[0-9]*)", "$1" + suffix), renamed);
    }

    private ListQuery and(String more) {
        return new ListQuery(condition + " and " + more, parameters);
    }

    private ListQuery with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new ListQuery(condition, more);
    }

    private static LocalDate sunday(LocalDate today) {
        return today.with(DayOfWeek.SUNDAY);
    }

    static ListQuery of(TaskFilter filter, TaskViewer viewer, LocalDate today) {
        ListQuery ofGroups = ofGroups(viewer);
        List<String> all = new ArrayList<>(List.of(ofGroups.condition()));
        Map<String, Object> parameters = new LinkedHashMap<>(ofGroups.parameters());
        view(filter, viewer, today, all, parameters);
        filter.caseKey().ifPresent(key -> add("case_key = :town", "town", key.value(), all, parameters));
        filter.association().ifPresent(key -> add("association_key = :vg", "vg", key, all, parameters));
        filter.process().ifPresent(key -> add("process_key = :process", "process", key, all, parameters));
        filter.status().ifPresent(status -> add("status = :status", "status", status.name(), all, parameters));
        filter.assignee().ifPresent(person -> {
            if (person.equals(TaskFilter.NOBODY)) {
                all.add("assignee is null");
            } else {
                add("assignee = :person", "person", person, all, parameters);
            }
        });
        filter.search().ifPresent(words -> search(words, all, parameters));
        return new ListQuery(String.join(" and ", all), parameters);
    }

    private static ListQuery ofGroups(TaskViewer viewer) {
        return new ListQuery(
                "candidate_group in (:groups)",
                Map.of("groups", viewer.groups().isEmpty() ? List.of("") : viewer.groups()));
    }

    /** Adds a condition for every word: the step says it, a note about it does, or somebody in that town hall is called so. */
    static void search(String words, List<String> all, Map<String, Object> parameters) {
        words(words, SAYS_IT, all, parameters);
    }

    /** @param condition of one word, {@code %1$s} stands for it */
    static void words(String words, String condition, List<String> all, Map<String, Object> parameters) {
        for (String word : SearchWords.of(words)) {
            String name = "word" + parameters.size();
            add(condition.formatted(":" + name), name, "%" + escape(word) + "%", all, parameters);
        }
    }

    private static void view(
            TaskFilter filter, TaskViewer viewer, LocalDate today, List<String> all, Map<String, Object> parameters) {
        boolean evenResting = filter.view() == TaskView.ALLE_OFFENEN && filter.looksForSomething();
        boolean shownAtRest = filter.view() == TaskView.WIEDERVORLAGE || filter.view() == TaskView.BEOBACHTET;
        if (!shownAtRest && !evenResting) {
            add(AWAKE, "today", today, all, parameters);
        }
        switch (filter.view()) {
            case UEBERFAELLIG -> add("due_sort < :today", "today", today, all, parameters);
            case HEUTE -> all.add("(" + TODAY + " or " + BACK_TODAY + ")");
            case DIESE_WOCHE -> add("(" + WEEK + " or " + BACK_TODAY + ")", "sunday", sunday(today), all, parameters);
            case ANTWORT_DA -> all.add("status = 'ANTWORT_DA'");
            case WARTET_AUF_RATHAUS -> all.add("status = 'WARTET_AUF_RATHAUS'");
            case MEINE -> add("assignee in (:me)", "me", viewer.people(), all, parameters);
            case UNVERTEILT -> all.add("assignee is null");
            case BEOBACHTET ->
                add("(" + STEP_WATCHED + " or " + CASE_WATCHED + ")", "watcher", viewer.username(), all, parameters);
            case WIEDERVORLAGE -> add("rests_until > :today", "today", today, all, parameters);
            case ALLE_OFFENEN, ZULETZT_ERLEDIGT -> {
                // everything, or nothing of this table
            }
        }
    }

    private static void add(
            String condition, String name, Object value, List<String> all, Map<String, Object> parameters) {
        all.add(condition);
        parameters.put(name, value);
    }

    private static String escape(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
