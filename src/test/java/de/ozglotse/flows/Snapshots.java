package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.okr.Facts;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.StepId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Where everything stands, without the ids that differ each time. */
@TestComponent
public class Snapshots {

    private final WorkOverview work;
    private final Facts facts;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final EntityManager entities;

    Snapshots(
            WorkOverview work,
            Facts facts,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            EntityManager entities) {
        this.work = work;
        this.facts = facts;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.entities = entities;
    }

    /**
     * A municipality at one moment.
     *
     * @param steps what is open, with state and date
     * @param positions where its processes stand
     * @param variables what its processes remember
     * @param waiting timers and messages
     * @param linked the steps that can be answered by link
     */
    record Snapshot(
            List<String> steps,
            List<Facts.Fact> facts,
            List<String> positions,
            Map<String, String> variables,
            List<String> waiting,
            List<String> linked) {}

    Snapshot of(Town town) {
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(town.caseKey().value())
                .list();
        return new Snapshot(
                work.of(town.caseKey()).stream()
                        .map(step -> step.stepKey() + " " + step.status() + " "
                                + step.due().map(Object::toString).orElse("-"))
                        .sorted()
                        .toList(),
                facts.of(town.caseKey()),
                instances.stream()
                        .flatMap(instance -> positions(runtime.getActivityInstance(instance.getId())))
                        .sorted()
                        .toList(),
                variables(instances),
                instances.stream().flatMap(this::waiting).sorted().toList(),
                linked(town));
    }

    /** What the task list shows is what the engine waits for. */
    void requireBookEqualsEngine() {
        List<String> book =
                work.all().stream().map(step -> step.id().value()).sorted().toList();
        List<String> engine = tasks.createTaskQuery().list().stream()
                .map(Task::getId)
                .sorted()
                .toList();
        assertThat(book).as("open steps in the task list and in the engine").isEqualTo(engine);
    }

    /** @return how many links to the step still work */
    long links(StepId step) {
        return entities.createQuery(
                        "select count(l) from ConfirmationLink l where l.stepId = :step"
                                + " and l.usedAt is null and l.revokedAt is null",
                        Long.class)
                .setParameter("step", step.value())
                .getSingleResult();
    }

    private List<String> linked(Town town) {
        return work.of(town.caseKey()).stream()
                .filter(step -> links(step.id()) > 0)
                .map(WorkOverview.WaitingStep::stepKey)
                .sorted()
                .toList();
    }

    private static Stream<String> positions(ActivityInstance node) {
        return Stream.concat(
                Stream.of(withoutVersion(node.getActivityId())),
                Stream.of(node.getChildActivityInstances()).flatMap(Snapshots::positions));
    }

    /** A process instance itself stands at the id of its process in one version. */
    private static String withoutVersion(String element) {
        return element.replaceFirst(":.*", "");
    }

    private Map<String, String> variables(List<ProcessInstance> instances) {
        return instances.stream()
                .flatMap(instance -> runtime.getVariables(instance.getId()).entrySet().stream()
                        // the step that is asked for has a new id after all, and is asked for anew
                        .filter(variable -> !Set.of("question", "callAt").contains(variable.getKey()))
                        .map(variable -> Map.entry(
                                process(instance) + "." + variable.getKey(), String.valueOf(variable.getValue()))))
                // several processes of one kind come in no order
                .sorted(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one + "," + other, TreeMap::new));
    }

    private Stream<String> waiting(ProcessInstance instance) {
        Stream<String> messages =
                runtime.createEventSubscriptionQuery().processInstanceId(instance.getId()).list().stream()
                        .map(event -> process(instance) + " " + event.getActivityId());
        Stream<String> jobs = management.createJobQuery().processInstanceId(instance.getId()).list().stream()
                .map(job -> process(instance) + " "
                        + management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId());
        return Stream.concat(messages, jobs);
    }

    private static String process(ProcessInstance instance) {
        return withoutVersion(instance.getProcessDefinitionId());
    }
}
