package de.ozglotse.tasklist.web;

import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns open steps into rows. */
@Component
class TaskRows {

    private final KeyResults keyResults;
    private final Clock clock;

    TaskRows(KeyResults keyResults, Clock clock) {
        this.keyResults = keyResults;
        this.clock = clock;
    }

    List<TaskGroup> grouped(List<WaitingStep> steps) {
        Map<DueText.Group, List<TaskRow>> groups = new LinkedHashMap<>();
        rows(steps)
                .forEach(row -> groups.computeIfAbsent(row.due().group(), group -> new ArrayList<>())
                        .add(row));
        return groups.entrySet().stream()
                .map(group -> new TaskGroup(group.getKey(), group.getValue()))
                .toList();
    }

    List<TaskGroup> flat(List<WaitingStep> steps) {
        return steps.isEmpty() ? List.of() : List.of(new TaskGroup(null, rows(steps)));
    }

    private List<TaskRow> rows(List<WaitingStep> steps) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        Map<FactType, String> names = keyResultNames();
        return steps.stream()
                .map(step -> new TaskRow(
                        step,
                        DueText.of(step.due().orElse(null), today),
                        step.fact().map(names::get).orElse(null)))
                .toList();
    }

    private Map<FactType, String> keyResultNames() {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .flatMap(keyResult -> keyResult.facts().stream().map(fact -> Map.entry(fact, shortName(keyResult))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    static String shortName(KeyResultProgress keyResult) {
        return "KR " + keyResult.number();
    }
}
