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
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts processes of the engine and tells them what happened. */
@Component
class CamundaCases implements Cases {

    /** A follow-up gets its messages from the step that it follows up, the watch over mails from the outbox. */
    private static final Set<String> WITHOUT_PEOPLE = Set.of(RathausFollowUp.PROCESS, MailOutageWatch.PROCESS);

    private final RuntimeService runtime;
    private final ProcessModels models;
    private final JdbcClient jdbc;

    CamundaCases(RuntimeService runtime, ProcessModels models, JdbcClient jdbc) {
        this.runtime = runtime;
        this.models = models;
        this.jdbc = jdbc;
    }

    @Override
    public boolean start(String process, CaseKey caseKey) {
        oneAfterTheOther();
        boolean begins = !isRunning(process, caseKey);
        if (begins) {
            runtime.startProcessInstanceByKey(process, caseKey.value());
        }
        return begins;
    }

    @Override
    public void start(String process, CaseKey caseKey, Map<String, String> values) {
        oneAfterTheOther();
        ProcessInstanceQuery running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(caseKey.value());
        values.forEach(running::variableValueEquals);
        if (running.count() == 0) {
            runtime.startProcessInstanceByKey(process, caseKey.value(), Map.copyOf(values));
        }
    }

    /** Two people who begin the same would both see that nothing runs; the engine keeps rows of its own for such locks. */
    private void oneAfterTheOther() {
        jdbc.sql("select name_ from act_ge_property where name_ = 'deployment.lock' for update")
                .query(String.class)
                .single();
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
        try {
            waiting.forEach(instance -> runtime.createMessageCorrelation(message)
                    .processInstanceId(instance)
                    .correlateAll());
        } catch (OptimisticLockingException | ProcessEnginePersistenceException e) {
            throw new Conflict(e);
        }
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
