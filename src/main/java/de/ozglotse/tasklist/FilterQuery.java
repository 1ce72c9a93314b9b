package de.ozglotse.tasklist;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/** Turns a filter of the task list into the where and order of its query. */
final class FilterQuery {

    private FilterQuery() {}

    static Specification<OpenStep> where(TaskFilter filter, Set<String> groups, LocalDate today) {
        return (step, query, builder) -> {
            List<Predicate> all = new ArrayList<>();
            all.add(step.get("candidateGroup").in(groups));
            all.add(view(filter.view(), step, builder, today));
            filter.caseKey().ifPresent(key -> all.add(builder.equal(step.get("caseKey"), key.value())));
            filter.process().ifPresent(process -> all.add(builder.equal(step.get("processKey"), process)));
            filter.status().ifPresent(status -> all.add(builder.equal(step.get("status"), status)));
            filter.search().stream()
                    .flatMap(text -> List.of(text.strip().split("\\s+")).stream())
                    .map(word -> "%" + escape(word.toLowerCase(Locale.GERMANY)) + "%")
                    .forEach(pattern -> all.add(builder.like(step.get("searchText"), pattern, '!')));
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    static Sort sort(TaskFilter filter) {
        Sort.Direction direction = filter.descending() ? Sort.Direction.DESC : Sort.Direction.ASC;
        Sort.Order due = Sort.Order.asc("dueOn").nullsLast();
        Sort first = switch (filter.sort()) {
            case FAELLIG -> Sort.by(due.with(direction).nullsLast()).and(Sort.by("caseSort"));
            case GEMEINDE -> Sort.by(direction, "caseSort").and(Sort.by(due));
            case AUFGABE -> Sort.by(direction, "label").and(Sort.by("caseSort"));
            case STATUS -> Sort.by(direction, "status").and(Sort.by(due));
        };
        return first.and(Sort.by("stepId"));
    }

    private static Predicate view(TaskView view, Root<OpenStep> step, CriteriaBuilder builder, LocalDate today) {
        return switch (view) {
            case UEBERFAELLIG -> builder.lessThan(step.get("dueOn"), today);
            case HEUTE -> builder.equal(step.get("dueOn"), today);
            case DIESE_WOCHE -> builder.between(step.get("dueOn"), today, today.with(DayOfWeek.SUNDAY));
            case ANTWORT_DA -> builder.equal(step.get("status"), StepStatus.ANTWORT_DA);
            case WARTET_AUF_RATHAUS -> builder.equal(step.get("status"), StepStatus.WARTET_AUF_RATHAUS);
            case ALLE_OFFENEN, ZULETZT_ERLEDIGT -> builder.conjunction();
        };
    }

    private static String escape(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
