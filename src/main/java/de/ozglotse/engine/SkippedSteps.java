package de.ozglotse.engine;

import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.SkippingImpossible;
import de.ozglotse.workflow.StepClosed;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepSkips;
import de.ozglotse.workflow.UndoToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;

/** Leaves user tasks of the engine without their forms. */
@Component
class SkippedSteps implements StepSkips {

    /** a variable in an expression, or in the label of an option */
    private static final Pattern VARIABLE = Pattern.compile("[$#]?\\{\\s*(\\w+)");

    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final ProcessModels models;
    private final CompletionUndo undo;
    private final CurrentMove move;
    private final BeanFactory beans;

    SkippedSteps(
            TaskService tasks,
            OpenTasks openTasks,
            ProcessModels models,
            CompletionUndo undo,
            CurrentMove move,
            BeanFactory beans) {
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.models = models;
        this.undo = undo;
        this.move = move;
        this.beans = beans;
    }

    @Override
    public List<StepField> needed(StepId step) {
        Task task = openTasks.task(step);
        BpmnModelInstance model = models.model(task.getProcessDefinitionId());
        List<StepField> fields = openTasks.definition(step).fields();
        Set<String> ids = fields.stream().map(StepField::id).collect(Collectors.toSet());
        reader(new ModelGraph(model), model.getModelElementById(task.getTaskDefinitionKey()), ids)
                .ifPresent(delegate -> {
                    throw new SkippingImpossible(delegate.getName());
                });
        Set<String> decisive = variables(model).collect(Collectors.toSet());
        return fields.stream().filter(field -> decisive.contains(field.id())).toList();
    }

    @Override
    public UndoToken skip(StepId step, Map<String, Object> answers, String reason, Completer by) {
        CompletionUndo.Before before = undo.before(openTasks.task(step));
        var variables = Answers.of(openTasks.definition(step), answers);
        try {
            return move.skipping(step, by, reason, () -> {
                tasks.complete(step.value(), variables);
                return undo.after(before);
            });
        } catch (NullValueException | NotFoundException e) {
            throw new StepClosed(step);
        } catch (OptimisticLockingException | ProcessEnginePersistenceException e) {
            throw new Conflict(e);
        }
    }

    /** @return an automatic step that works with the answers before anybody is asked for them again */
    private Optional<FlowNode> reader(ModelGraph graph, FlowNode step, Set<String> fields) {
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Set<FlowNode> asking = graph.nodes(node -> node instanceof UserTask task
                && FormReader.formFields(task).stream().anyMatch(field -> fields.contains(field.getCamundaId())));
        Set<FlowNode> interrupting =
                graph.nodes(node -> node instanceof BoundaryEvent event && step.equals(event.getAttachedTo()));
        asking.addAll(interrupting);
        Set<FlowNode> waiting = graph.nodes(SkippedSteps::waits);
        return Stream.concat(
                        delegates(graph.behind(step, asking)).filter(delegate -> reads(delegate, fields)),
                        delegates(graph.behind(step, waiting))
                                .filter(delegate -> !(bean(delegate) instanceof AnswerReader)))
                .findFirst()
                .map(FlowNode.class::cast);
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof CatchEvent && !(node instanceof StartEvent)
                || node instanceof EventBasedGateway
                || node instanceof CallActivity;
    }

    private static Stream<ServiceTask> delegates(Set<FlowNode> nodes) {
        return nodes.stream().filter(ServiceTask.class::isInstance).map(ServiceTask.class::cast);
    }

    private boolean reads(ServiceTask delegate, Set<String> fields) {
        return bean(delegate) instanceof AnswerReader reader
                && reader.fields().stream().anyMatch(fields::contains);
    }

    private Object bean(ServiceTask delegate) {
        Matcher name = VARIABLE.matcher(String.valueOf(delegate.getCamundaDelegateExpression()));
        return name.find() ? beans.getBean(name.group(1)) : null;
    }

    /** What the process decides on: in conditions, dates and numbers, in what it hands on, and in the labels of options. */
    private static Stream<String> variables(BpmnModelInstance model) {
        return ModelNode.all(model)
                .flatMap(node -> Stream.concat(
                        Stream.concat(Stream.of(node.text()), node.attributes().map(Attr::getValue))
                                .flatMap(
                                        text -> VARIABLE.matcher(text).results().map(result -> result.group(1))),
                        node.name().equals("in") ? node.engineAttribute("source").stream() : Stream.empty()));
    }
}
