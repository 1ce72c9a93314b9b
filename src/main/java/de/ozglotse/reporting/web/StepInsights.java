package de.ozglotse.reporting.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.ozglotse.tasklist.StepTimes.StepTime;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.DiagramNode.Kind;
import de.ozglotse.workflow.ProcessDiagram;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the steps of all processes fare at one instant. */
class StepInsights {

    private static final Comparator<StepInsight> WORST_FIRST = Comparator.comparing(StepInsight::overdue)
            .thenComparing(StepInsight::slow)
            .thenComparing(step -> step.longest().days())
            .reversed()
            .thenComparing(StepInsight::label);

    private final Map<Place, List<WaitingStep>> open;
    private final Map<Place, StepTime> times;
    private final Instant now;

    StepInsights(List<WaitingStep> open, List<StepTime> times, Instant now) {
        this.open = open.stream().collect(groupingBy(step -> new Place(step.process(), step.stepKey())));
        this.times = times.stream().collect(toMap(time -> new Place(time.process(), time.step()), Function.identity()));
        this.now = now;
    }

    /** A step of a process. */
    record Place(String process, String step) {}

    /** @return the steps of the process in the order of its drawing, then those that only older versions have */
    List<StepInsight> of(ProcessDiagram diagram) {
        Map<String, String> labels = new LinkedHashMap<>();
        diagram.nodes().stream()
                .filter(node -> node.kind() == Kind.USER_TASK)
                .forEach(node -> labels.put(node.id(), node.label()));
        open.values().stream()
                .map(steps -> steps.get(0))
                .filter(step -> step.process().equals(diagram.key()))
                .sorted(Comparator.comparing(WaitingStep::label))
                .forEach(step -> labels.putIfAbsent(step.stepKey(), step.label()));
        return labels.entrySet().stream()
                .map(step -> insight(new Place(diagram.key(), step.getKey()), diagram.label(), step.getValue()))
                .toList();
    }

    /** @return the steps of all processes at which somebody waits for longer than is good, the worst first */
    List<StepInsight> stuck() {
        return open.entrySet().stream()
                .map(step -> insight(
                        step.getKey(),
                        step.getValue().get(0).processLabel(),
                        step.getValue().get(0).label()))
                .filter(StepInsight::stuck)
                .sorted(WORST_FIRST)
                .toList();
    }

    private StepInsight insight(Place place, String processLabel, String label) {
        return StepInsight.of(
                processLabel,
                label,
                open.getOrDefault(place, List.of()),
                Optional.ofNullable(times.get(place)),
                place,
                now);
    }
}
