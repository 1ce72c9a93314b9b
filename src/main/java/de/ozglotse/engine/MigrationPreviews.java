package de.ozglotse.engine;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.MigrationObstacle;
import de.ozglotse.workflow.MigrationPreview.Element;
import de.ozglotse.workflow.MigrationPreview.Kind;
import de.ozglotse.workflow.MigrationPreview.Staying;
import de.ozglotse.workflow.MigrationPreview.WaitState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Looks ahead: what a plan would do with everything that runs, without doing it. */
@Component
class MigrationPreviews {

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ProcessModels models;
    private final MigrationPlans plans;

    MigrationPreviews(
            ProcessEngineConfigurationImpl engine,
            RuntimeService runtime,
            ManagementService management,
            ProcessModels models,
            MigrationPlans plans) {
        this.engine = engine;
        this.runtime = runtime;
        this.management = management;
        this.models = models;
        this.plans = plans;
    }

    /** @param chosen the elements for which an administrator chose where they go on; the choice can be changed */
    List<WaitState> waitStates(MigrationPlan plan, Set<String> chosen) {
        Map<String, Long> waiting = waiting(plan);
        return WaitingElement.all(models.model(plan.getSourceProcessDefinitionId())).stream()
                .map(element ->
                        waitState(plan, element, waiting.getOrDefault(element.id(), 0L), chosen.contains(element.id())))
                .toList();
    }

    /** @return how many wait at each element now */
    Map<String, Long> waiting(MigrationPlan plan) {
        return instances(plan)
                .flatMap(this::positions)
                .collect(Collectors.groupingBy(element -> element, Collectors.counting()));
    }

    /** @return the process instances that would stay, once for each place that keeps them */
    List<Staying> staying(MigrationPlan plan) {
        MigrationCheck check = new MigrationCheck(runtime, plan);
        return instances(plan)
                .flatMap(instance -> {
                    var report = engine.getCommandExecutorTxRequired()
                            .execute(context -> check.report(context, instance.getId()));
                    return MigrationObstacles.of(report).stream()
                            .map(found -> staying(plan, instance, found.getKey(), found.getValue()));
                })
                .toList();
    }

    /** @return why something that the plan leaves out stays, in more detail than the engine's report of an instance */
    MigrationObstacle obstacle(MigrationPlan plan, String element, MigrationObstacle reported) {
        return reported == MigrationObstacle.REMOVED ? plans.obstacle(plan, element) : reported;
    }

    String label(String definition, String element) {
        ModelElementInstance found = models.model(definition).getModelElementById(MigrationPlans.inner(element));
        return found == null ? "" : Objects.requireNonNullElse(found.getAttributeValue("name"), "");
    }

    private Staying staying(MigrationPlan plan, ProcessInstance instance, String element, MigrationObstacle reported) {
        return new Staying(
                instance.getId(),
                Optional.ofNullable(instance.getBusinessKey()).map(CaseKey::new),
                label(plan.getSourceProcessDefinitionId(), element),
                obstacle(plan, element, reported));
    }

    private WaitState waitState(MigrationPlan plan, WaitingElement element, long instances, boolean chosen) {
        Optional<String> target = MigrationPlans.target(plan, element.id());
        boolean unmapped = target.isEmpty();
        List<String> choices = (unmapped || chosen) && element.kind() == Kind.STEP
                ? plans.alternatives(plan, element.id())
                : List.of();
        return new WaitState(
                element.toElement(),
                element.kind(),
                instances,
                target.map(id -> targetElement(plan, id)),
                Optional.of(element.id()).filter(id -> unmapped).map(id -> plans.obstacle(plan, id)),
                choices.stream().map(id -> targetElement(plan, id)).toList());
    }

    private Element targetElement(MigrationPlan plan, String id) {
        return new Element(id, label(plan.getTargetProcessDefinitionId(), id));
    }

    private Stream<ProcessInstance> instances(MigrationPlan plan) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionId(plan.getSourceProcessDefinitionId())
                .list()
                .stream();
    }

    private Stream<String> positions(ProcessInstance instance) {
        Stream<String> events =
                runtime.createEventSubscriptionQuery().processInstanceId(instance.getId()).list().stream()
                        .map(EventSubscription::getActivityId);
        Stream<String> dates = management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                .map(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult())
                .map(JobDefinition::getActivityId);
        List<String> active =
                active(runtime.getActivityInstance(instance.getId())).toList();
        return Stream.of(
                        active.stream(),
                        // what waits by itself is active and has its date or message, too
                        Stream.concat(events, dates).filter(element -> !active.contains(element)))
                .flatMap(elements -> elements)
                .filter(Objects::nonNull);
    }

    private static Stream<String> active(ActivityInstance node) {
        return Stream.concat(
                Stream.of(node.getChildTransitionInstances()).map(TransitionInstance::getActivityId),
                Stream.of(node.getChildActivityInstances())
                        .flatMap(child -> Stream.concat(Stream.of(child.getActivityId()), active(child))));
    }
}
