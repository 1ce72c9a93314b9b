package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conventions that every user task of the models keeps: who does it, its help text, its form and its facts. */
class StepModelTests {

    private static final Pattern CONDITION = Pattern.compile("(\\w+)!?=(\\w+)");
    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) (==|>=) '?(\\w+)'?}");
    private static final Collection<String> COUNTERS = List.of("runden", "ausfaelle");

    static Collection<UserTask> steps() {
        return ModelFile.all().stream()
                .flatMap(model -> model.userTasks().stream())
                .toList();
    }

    static Collection<ModelFile> models() {
        return ModelFile.all();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void tellsWhoDoesItAndHow(UserTask step) {
        assertThat(step.getCamundaCandidateGroups()).isIn(Vocabulary.GROUPS);
        assertThat(ModelFile.help(step).split("(?<=[.?]) "))
                .as("sentences of help")
                .hasSizeBetween(2, 5);
        assertThat(ModelFile.fields(step)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void usesTheClosedVocabulary(UserTask step) {
        var properties = ModelFile.properties(step);

        assertThat(Vocabulary.STEP_PROPERTIES).containsAll(properties.keySet());
        Optional.ofNullable(properties.get("due"))
                .ifPresent(due -> assertThat(Period.parse(due).getDays()).isPositive());
        assertThat(properties.containsKey("due") || step.getCamundaDueDate() != null)
                .as("has a due date")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void asksTheTownHallAQuestion(UserTask step) {
        var properties = ModelFile.properties(step);
        boolean forTheTownHall = step.getCamundaCandidateGroups().equals("rathaus");

        assertThat(properties.get("confirmation")).isEqualTo(forTheTownHall ? "contact" : null);
        if (forTheTownHall) {
            assertThat(properties.get("question")).endsWith("?");
            assertThat(properties.get("effect")).endsWith(".");
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void tiesItsFactToItsForm(UserTask step) {
        var properties = ModelFile.properties(step);
        var fields = ModelFile.fields(step);

        if (properties.containsKey("fact")) {
            assertThat(properties.get("fact")).isIn(Vocabulary.FACTS);
        } else {
            assertThat(properties).doesNotContainKeys("factWhen", "factDate");
        }
        Optional.ofNullable(properties.get("factWhen"))
                .ifPresent(condition -> assertRefersToAnOption(condition, fields));
        Optional.ofNullable(properties.get("factDate"))
                .ifPresent(date -> assertThat(fields.get(date).getCamundaType()).isEqualTo("date"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void asksInFieldsThatTheApplicationKnows(UserTask step) {
        var fields = ModelFile.fields(step);

        assertThat(fields.values()).allSatisfy(field -> {
            assertThat(field.getCamundaId()).matches("[a-z][A-Za-z0-9]*");
            assertThat(field.getCamundaLabel()).isNotBlank();
            assertThat(field.getCamundaType()).isIn(Vocabulary.FIELD_TYPES);
            assertThat(constraints(field).keySet()).isSubsetOf(Vocabulary.CONSTRAINTS);
            assertThat(fieldProperties(field).keySet()).isSubsetOf(Vocabulary.FIELD_PROPERTIES);
            Optional.ofNullable(fieldProperties(field).get("requiredWhen"))
                    .ifPresent(condition -> assertRefersToAnOption(condition, fields));
            assertFitsItsType(field);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void decidesByAnswersThatSomeFormAsksFor(ModelFile model) {
        var options = new HashMap<String, List<String>>();
        model.userTasks()
                .forEach(step -> ModelFile.fields(step)
                        .values()
                        .forEach(field -> options.merge(
                                field.getCamundaId(),
                                options(field),
                                (one, other) -> Stream.of(one, other)
                                        .flatMap(List::stream)
                                        .toList())));

        for (var condition : model.bpmn().getModelElementsByType(ConditionExpression.class)) {
            var comparison = COMPARISON.matcher(condition.getTextContent());
            assertThat(comparison.matches()).as(condition.getTextContent()).isTrue();
            if (!COUNTERS.contains(comparison.group(1))) {
                assertThat(options.get(comparison.group(1)))
                        .as(comparison.group(1))
                        .contains(comparison.group(3));
            }
        }
    }

    private static void assertFitsItsType(CamundaFormField field) {
        switch (field.getCamundaType()) {
            case "string" ->
                assertThat(Integer.parseInt(constraints(field).getOrDefault("maxlength", "0")))
                        .as("maxlength of " + field.getCamundaId())
                        .isBetween(1, 4000);
            case "date" -> assertThat(field.getCamundaDatePattern()).isIn(Vocabulary.DATE_PATTERNS);
            case "enum" -> assertThat(options(field)).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            case "long" -> assertThat(constraints(field)).containsKeys("min", "max");
            default -> assertThat(field.getCamundaType()).isEqualTo("boolean");
        }
    }

    private static void assertRefersToAnOption(String condition, Map<String, CamundaFormField> fields) {
        var matcher = CONDITION.matcher(condition);
        assertThat(matcher.matches()).as(condition).isTrue();
        assertThat(fields).containsKey(matcher.group(1));
        assertThat(options(fields.get(matcher.group(1)))).contains(matcher.group(2));
    }

    private static List<String> options(CamundaFormField field) {
        return field.getCamundaValues().stream().map(CamundaValue::getCamundaId).toList();
    }

    private static Map<String, String> constraints(CamundaFormField field) {
        var constraints = new HashMap<String, String>();
        if (field.getCamundaValidation() != null) {
            for (CamundaConstraint constraint : field.getCamundaValidation().getCamundaConstraints()) {
                constraints.put(constraint.getCamundaName(), constraint.getCamundaConfig());
            }
        }
        return constraints;
    }

    private static Map<String, String> fieldProperties(CamundaFormField field) {
        var properties = new HashMap<String, String>();
        if (field.getCamundaProperties() != null) {
            for (CamundaProperty property : field.getCamundaProperties().getCamundaProperties()) {
                properties.put(property.getCamundaId(), property.getCamundaValue());
            }
        }
        return properties;
    }
}
