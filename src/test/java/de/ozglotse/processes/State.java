package de.ozglotse.processes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * Everything that runs in an engine at a moment.
 *
 * @param places where something waits or may happen, once for each time
 * @param decisions what has been decided until now
 */
record State(
        List<Task> tasks, List<Job> jobs, List<EventSubscription> events, List<String> places, List<String> decisions) {

    private static final int MANY = 3;
    private static final String FIRST = "#1";

    static State of(ProcessEngine engine, Predicate<String> decides) {
        var runtime = engine.getRuntimeService();
        List<Job> jobs = engine.getManagementService()
                .createJobQuery()
                .orderByJobDuedate()
                .asc()
                .list();
        List<EventSubscription> events =
                runtime.createEventSubscriptionQuery().eventType("message").list();
        List<String> places = Stream.of(
                        runtime.createExecutionQuery().list().stream()
                                .map(execution -> ((ExecutionEntity) execution).getActivityId()),
                        jobs.stream().map(Job::getJobDefinitionId),
                        events.stream().map(event -> "m" + event.getActivityId()))
                .flatMap(found -> found)
                .filter(Objects::nonNull)
                .toList();
        List<String> decisions = runtime.createVariableInstanceQuery().list().stream()
                .filter(variable -> decides.test(variable.getName()))
                .map(State::text)
                .toList();
        return new State(
                engine.getTaskService().createTaskQuery().orderByTaskId().asc().list(),
                jobs,
                events,
                places,
                decisions);
    }

    /** @return what can be said of this state, one by one: that something waits here, or twice, or what was decided */
    List<String> atoms() {
        Map<String, Integer> counts = new HashMap<>();
        return Stream.concat(places.stream(), decisions.stream())
                .map(atom -> atom + '#' + counts.merge(atom, 1, (one, more) -> Math.min(MANY, one + more)))
                .distinct()
                .sorted()
                .toList();
    }

    /** @return the same without how often: what may be told apart by what it occurs together with */
    List<String> kinds() {
        return atoms().stream().filter(atom -> atom.endsWith(FIRST)).toList();
    }

    Set<String> distinctPlaces() {
        return places.stream().collect(Collectors.toSet());
    }

    private static String text(VariableInstance variable) {
        Object value = variable.getValue();
        return variable.getName() + "=" + (value instanceof Long number ? Math.min(MANY, number) : value);
    }
}
