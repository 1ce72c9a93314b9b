package de.ozglotse.processes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaValue;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What can be said wherever a process asks for something: read from the model alone. */
final class PossibleAnswers {

    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*!?(\\w+)");
    private static final Pattern NAME_READ = Pattern.compile("[$#]\\{[^}]*\\}|source=\"\\w+\"");
    private static final Pattern DECISION = Pattern.compile("(\\w+) == '(\\w+)'");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final int MOST = 24;
    private static final Map<BpmnModelInstance, Set<String>> READ = new WeakHashMap<>();

    private static final Set<String> DECISIONS = Stream.concat(
                    Stream.of("nrOfCompletedInstances"),
                    ModelFile.all().stream()
                            .flatMap(model -> model.bpmn().getModelElementsByType(ConditionExpression.class).stream())
                            .flatMap(condition -> variables(condition).stream()))
            .collect(Collectors.toSet());

    private PossibleAnswers() {}

    /** @return the variables on which the way of any process depends */
    static Set<String> decisionVariables() {
        return DECISIONS;
    }

    /** @return what a caller may hand over: at first nothing decided, then what some flow asks for, one after the other */
    static List<Map<String, Object>> starts(BpmnModelInstance model) {
        List<Map<String, Object>> starts = new ArrayList<>(List.of(atTheStart(model)));
        model.getModelElementsByType(ConditionExpression.class).stream()
                .flatMap(condition ->
                        DECISION.matcher(condition.getRawTextContent()).results())
                .forEach(decision -> {
                    Map<String, Object> start = atTheStart(model);
                    start.put(decision.group(1), decision.group(2));
                    starts.add(start);
                });
        return starts;
    }

    /** Dates for its timers, and nothing decided yet. */
    private static Map<String, Object> atTheStart(BpmnModelInstance model) {
        Map<String, Object> values = new HashMap<>();
        model.getModelElementsByType(ConditionExpression.class)
                .forEach(condition -> variables(condition).forEach(name -> values.put(name, null)));
        model.getModelElementsByType(TimeCycle.class)
                .forEach(time -> variables(time).forEach(name -> values.put(name, "R2/P7D")));
        model.getModelElementsByType(TimeDuration.class)
                .forEach(time -> variables(time).forEach(name -> values.put(name, "P21D")));
        values.putAll(dates(model));
        return values;
    }

    /** What comes with a message: the dates that somebody may wait for. */
    static Map<String, Object> dates(BpmnModelInstance model) {
        return Stream.concat(
                        model.getModelElementsByType(TimeDate.class).stream()
                                .map(ModelElementInstance::getRawTextContent),
                        model.getModelElementsByType(UserTask.class).stream()
                                .map(UserTask::getCamundaDueDate)
                                .filter(Objects::nonNull))
                .flatMap(PossibleAnswers::variablesIn)
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> later()));
    }

    /** @return the answers to the step's form, one for each combination of what can be decided in it */
    static List<Map<String, Object>> answers(BpmnModelInstance model, String step) {
        UserTask task = model.getModelElementById(step);
        Set<String> read = READ.computeIfAbsent(model, PossibleAnswers::read);
        List<Map<String, Object>> answers = new ArrayList<>(List.of(Map.of()));
        for (CamundaFormField field : ModelFile.fields(task).values()) {
            List<Object> choices = choices(field, read.contains(field.getCamundaId()));
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Object choice : choices.subList(0, answers.size() > MOST ? 1 : choices.size())) {
                for (Map<String, Object> answer : answers) {
                    Map<String, Object> one = new TreeMap<>(answer);
                    one.put(field.getCamundaId(), choice);
                    longer.add(one);
                }
            }
            answers = longer;
        }
        return answers;
    }

    /** @return the answer in a few words: what is the same each time is left out */
    static String decisions(Map<String, Object> answer) {
        return answer.entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Date))
                .map(Object::toString)
                .collect(Collectors.joining(" ", " ", ""));
    }

    /** @return the errors by which the step can be left */
    static Set<String> errors(BpmnModelInstance model, String step) {
        Set<String> around = new HashSet<>();
        for (ModelElementInstance element = model.getModelElementById(step);
                element instanceof FlowNode node;
                element = node.getParentElement()) {
            around.add(node.getId());
        }
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> around.contains(event.getAttachedTo().getId()))
                .filter(event ->
                        event.getAttachedTo() instanceof SubProcess || event.getAttachedTo() instanceof UserTask)
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition ->
                        ((ErrorEventDefinition) definition).getError().getErrorCode())
                .collect(Collectors.toSet());
    }

    private static List<Object> choices(CamundaFormField field, boolean decides) {
        List<Object> all = switch (field.getCamundaType()) {
            case "enum" ->
                List.copyOf(field.getCamundaValues().stream()
                        .map(CamundaValue::getCamundaId)
                        .toList());
            case "boolean" -> List.of(true, false);
            case "long" -> List.of(2L, constraint(field, "min", 0L));
            case "date" -> List.of(later());
            default -> List.of("x".repeat((int) Math.max(8L, constraint(field, "minlength", 0L))));
        };
        return decides ? all : all.subList(0, 1);
    }

    private static Long constraint(CamundaFormField field, String name, long otherwise) {
        return field.getCamundaValidation() == null
                ? otherwise
                : field.getCamundaValidation().getCamundaConstraints().stream()
                        .filter(constraint -> constraint.getCamundaName().equals(name))
                        .map(constraint -> Long.valueOf(constraint.getCamundaConfig()))
                        .findFirst()
                        .orElse(otherwise);
    }

    /** @return what any expression asks for, or is handed on to another process */
    private static Set<String> read(BpmnModelInstance model) {
        return NAME_READ
                .matcher(Bpmn.convertToString(model))
                .results()
                .flatMap(found -> WORD.matcher(found.group()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Date later() {
        return Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(10)));
    }

    private static List<String> variables(ModelElementInstance expression) {
        return variablesIn(expression.getRawTextContent()).toList();
    }

    private static Stream<String> variablesIn(String expression) {
        return VARIABLE.matcher(expression).results().map(found -> found.group(1));
    }
}
