package de.ozglotse.engine;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.AwaitedEvent;
import de.ozglotse.workflow.Cases;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** Starts processes of the engine and tells them what happened. */
@Component
class CamundaCases implements Cases {

    /** A follow-up gets its messages from the step that it follows up, the watch over mails from the outbox. */
    private static final Set<String> WITHOUT_PEOPLE = Set.of(RathausFollowUp.PROCESS, MailOutageWatch.PROCESS);

    private final RuntimeService runtime;
    private final ProcessModels models;

    CamundaCases(RuntimeService runtime, ProcessModels models) {
        this.runtime = runtime;
        this.models = models;
    }

    @Override
    public void start(String process, CaseKey caseKey) {
        if (!isRunning(process, caseKey)) {
            runtime.startProcessInstanceByKey(process, caseKey.value());
        }
    }

    @Override
    public void start(String process, CaseKey caseKey, Map<String, String> values) {
        ProcessInstanceQuery running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(caseKey.value());
        values.forEach(running::variableValueEquals);
        if (running.count() == 0) {
            runtime.startProcessInstanceByKey(process, caseKey.value(), Map.copyOf(values));
        }
    }

    @Override
    public boolean isRunning(String process, CaseKey caseKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(caseKey.value())
                        .count()
                > 0;
    }

    @Override
    public List<AwaitedEvent> awaitedEvents(CaseKey caseKey) {
        Comparator<AwaitedEvent> byLabel =
                Comparator.comparing(AwaitedEvent::label, Collator.getInstance(Locale.GERMANY));
        return instances(caseKey)
                .flatMap(this::events)
                .distinct()
                .sorted(byLabel)
                .toList();
    }

    @Override
    public boolean send(String message, CaseKey caseKey) {
        List<String> waiting = instances(caseKey)
                .filter(instance -> subscriptions(instance).anyMatch(event -> message.equals(event.getEventName())))
                .map(ProcessInstance::getId)
                .toList();
        waiting.forEach(instance -> runtime.createMessageCorrelation(message)
                .processInstanceId(instance)
                .correlateAll());
        return !waiting.isEmpty();
    }

    /** Those that get their messages from people. */
    private Stream<ProcessInstance> instances(CaseKey caseKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey.value()).list().stream()
                .filter(instance -> !WITHOUT_PEOPLE.contains(
                        models.definition(instance.getProcessDefinitionId()).getKey()));
    }

    private Stream<EventSubscription> subscriptions(ProcessInstance instance) {
        return runtime
                .createEventSubscriptionQuery()
                .eventType("message")
                .processInstanceId(instance.getId())
                .list()
                .stream();
    }

    private Stream<AwaitedEvent> events(ProcessInstance instance) {
        return subscriptions(instance).map(subscription -> {
            FlowNode element =
                    models.model(instance.getProcessDefinitionId()).getModelElementById(subscription.getActivityId());
            boolean ending = element instanceof StartEvent start && start.isInterrupting();
            return new AwaitedEvent(
                    subscription.getEventName(), element.getName(), ProcessModels.help(element), ending);
        });
    }
}
