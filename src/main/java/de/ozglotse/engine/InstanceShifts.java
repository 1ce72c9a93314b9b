package de.ozglotse.engine;

import de.ozglotse.engine.RunningLevels.Called;
import de.ozglotse.engine.Shift.Token;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.ReopeningImpossible;
import de.ozglotse.workflow.ReopeningImpossible.Reason;
import de.ozglotse.workflow.StepId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Applies shifts to process instances of the engine. */
@Component
class InstanceShifts {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ProcessModels models;
    private final ProcessMoves moves;
    private final RunningLevels levels;

    InstanceShifts(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            ProcessModels models,
            ProcessMoves moves,
            RunningLevels levels) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.models = models;
        this.moves = moves;
        this.levels = levels;
    }

    /** @throws ReopeningImpossible if the instance cannot go back to this element */
    Shift shift(ProcessInstance instance, String element) {
        Shift shift = shift(instance.getProcessDefinitionId(), element);
        List<Token> tokens = tokens(instance.getId(), shift.graph());
        if (shift.graph().scopes(shift.node()).stream().anyMatch(shift.graph()::isMultiple)) {
            throw new ReopeningImpossible(Reason.ONE_OF_MANY);
        }
        if (isOver(shift, tokens)) {
            throw new ReopeningImpossible(Reason.UNKNOWN);
        }
        if (tokens.stream().anyMatch(token -> isBeingEnded(shift, token))) {
            throw new ReopeningImpossible(Reason.ENDING);
        }
        if (!shift.graph().isMultiple(shift.node())
                && tokens.stream().anyMatch(token -> token.node().equals(shift.node()))) {
            throw new ReopeningImpossible(Reason.OPEN_AGAIN);
        }
        if (tokens.stream().anyMatch(shift::isAhead)) {
            throw new ReopeningImpossible(Reason.STILL_AHEAD);
        }
        return shift;
    }

    /** @return the open steps that the shift closes, those of called processes included */
    List<StepId> closedSteps(ProcessInstance instance, Shift shift) {
        List<String> gone = shift.gone(tokens(instance.getId(), shift.graph()));
        return Stream.concat(
                        tasksOf(instance.getId()).filter(task -> gone.contains(activityInstance(task))),
                        levels.calledBy(instance.getId()).stream()
                                .filter(called -> gone.contains(called.caller().getActivityInstanceId()))
                                .flatMap(called -> tasksBelow(called.instance().getId())))
                .map(task -> new StepId(task.getId()))
                .toList();
    }

    void apply(String instance, Shift shift, Map<String, Object> loop) {
        List<Token> tokens = tokens(instance, shift.graph());
        moves.replace(instance, shift.gone(tokens), List.of(shift.node().getId()), loop);
        moves.replace(instance, List.of(), shift.joins(tokens), Map.of());
    }

    /** Takes an instance that was only begun for this to its element, as if everything beside it were done. */
    void applyToFresh(String instance, String element, Map<String, Object> loop) {
        Shift shift = shift(definitionOf(instance), element);
        List<String> begun =
                tokens(instance, shift.graph()).stream().map(Token::id).toList();
        moves.replace(instance, begun, List.of(element), loop);
        moves.replace(instance, List.of(), shift.joins(List.of()), Map.of());
    }

    String begin(String process, CaseKey caseKey, String element, Map<String, Object> decisions) {
        return runtime.createProcessInstanceByKey(process)
                .businessKey(caseKey.value())
                .setVariables(decisions)
                .startBeforeActivity(element)
                .execute()
                .getId();
    }

    void awaitOtherBranches(String instance, String element) {
        Shift shift = shift(definitionOf(instance), element);
        moves.replace(instance, List.of(), shift.joins(List.of()), Map.of());
    }

    /** @param kept names of the variables that stay as they are */
    void restore(String instance, Map<String, Object> decisions, Set<String> kept) {
        runtime.getVariables(instance).keySet().stream()
                .filter(name -> !decisions.containsKey(name) && !kept.contains(name))
                .forEach(name -> runtime.removeVariable(instance, name));
        decisions.forEach((name, value) -> {
            if (!kept.contains(name)) {
                runtime.setVariable(instance, name, value);
            }
        });
    }

    /** @return ids of the process instances that this one has called */
    Set<String> called(String instance) {
        return levels.calledBy(instance).stream()
                .map(called -> called.instance().getId())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * How a case begins again at the step: with the processes that had called it if the newest models still lead there,
     * otherwise with the step's own.
     */
    UndoRecord beginning(UndoRecord done, String process) {
        boolean whole = IntStream.range(0, done.levels().size())
                .allMatch(level -> knows(done.levels().get(level).process(), done.way(level)));
        if (!whole && !knows(process, done.activity())) {
            throw new ReopeningImpossible(Reason.UNKNOWN);
        }
        return whole ? done : done.alone(process);
    }

    private boolean knows(String process, String element) {
        return process != null
                && models.newest(process)
                        .filter(definition -> leadsTo(new ModelGraph(models.model(definition.getId())), element))
                        .isPresent();
    }

    private static boolean leadsTo(ModelGraph graph, String element) {
        return graph.node(element) != null
                && graph.scopes(graph.node(element)).stream().noneMatch(ModelGraph::isEventSubProcess);
    }

    private Shift shift(String definition, String element) {
        ModelGraph graph = new ModelGraph(models.model(definition));
        FlowNode node = graph.node(element);
        if (node == null) {
            throw new ReopeningImpossible(Reason.UNKNOWN);
        }
        return Shift.to(graph, node);
    }

    private static boolean isBeingEnded(Shift shift, Token token) {
        return shift.graph().scopes(token.node()).stream()
                .filter(scope -> !shift.graph().scopes(shift.node()).contains(scope))
                .anyMatch(ModelGraph::isEnding);
    }

    /** What ends everything else cannot begin beside it. */
    private static boolean isOver(Shift shift, List<Token> tokens) {
        return shift.graph().scopes(shift.node()).stream()
                .filter(ModelGraph::isEnding)
                .anyMatch(scope -> tokens.stream()
                        .noneMatch(token -> shift.graph().scopes(token.node()).contains(scope)));
    }

    private List<Token> tokens(String instance, ModelGraph graph) {
        List<Token> tokens = new ArrayList<>();
        collect(runtime.getActivityInstance(instance), graph, tokens);
        return tokens;
    }

    private static void collect(ActivityInstance node, ModelGraph graph, List<Token> tokens) {
        Stream.of(node.getChildTransitionInstances())
                .forEach(transition ->
                        tokens.add(new Token(transition.getId(), graph.node(transition.getActivityId()))));
        Stream.of(node.getChildActivityInstances()).forEach(child -> collect(child, graph, tokens));
        boolean leaf = node.getChildActivityInstances().length + node.getChildTransitionInstances().length == 0;
        if (leaf && node.getParentActivityInstanceId() != null) {
            tokens.add(new Token(node.getId(), graph.node(node.getActivityId())));
        }
    }

    private Stream<Task> tasksBelow(String instance) {
        return Stream.concat(
                tasksOf(instance),
                levels.calledBy(instance).stream().map(Called::instance).flatMap(called -> tasksBelow(called.getId())));
    }

    private Stream<Task> tasksOf(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).list().stream();
    }

    private String activityInstance(Task task) {
        return ((ExecutionEntity) runtime.createExecutionQuery()
                        .executionId(task.getExecutionId())
                        .singleResult())
                .getActivityInstanceId();
    }

    private String definitionOf(String instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
    }
}
