package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every user task of the models keeps beyond the rules of the model check. */
class StepModelTests {

    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) (==|>=) '?(\\w+)'?}");
    private static final Collection<String> COUNTERS = List.of("runden", "ausfaelle", "luecken");
    private static final Collection<String> SET_BY_CODE = List.of(
            "adressat",
            "behoerdenkonto",
            "erstgespraech",
            "planung",
            "pruefung",
            "vorquartal",
            "weitereWoche",
            "wiederaufnahme");

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
    void isExplainedInAFewSentences(UserTask step) {
        assertThat(ModelFile.help(step).split("(?<=[.?]) ")).hasSizeBetween(2, 5);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isDueSomeDay(UserTask step) {
        assertThat(ModelFile.properties(step).containsKey("due") || step.getCamundaDueDate() != null)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void asksTheTownHallAQuestion(UserTask step) {
        var properties = ModelFile.properties(step);

        if (properties.containsKey("confirmation")) {
            assertThat(properties.get("question")).endsWith("?");
            assertThat(properties.get("effect")).endsWith(".");
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void asksInFieldsWithALabel(UserTask step) {
        assertThat(ModelFile.fields(step).values()).allSatisfy(field -> {
            assertThat(field.getCamundaLabel()).isNotBlank();
            assertThat(constraints(field)).isSubsetOf(Vocabulary.CONSTRAINTS);
            assertThat(options(field)).doesNotHaveDuplicates();
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
            if (!COUNTERS.contains(comparison.group(1)) && !SET_BY_CODE.contains(comparison.group(1))) {
                assertThat(options.get(comparison.group(1)))
                        .as(comparison.group(1))
                        .contains(comparison.group(3));
            }
        }
    }

    private static List<String> options(CamundaFormField field) {
        return field.getCamundaValues().stream().map(CamundaValue::getCamundaId).toList();
    }

    private static List<String> constraints(CamundaFormField field) {
        return field.getCamundaValidation() == null
                ? List.of()
                : field.getCamundaValidation().getCamundaConstraints().stream()
                        .map(CamundaConstraint::getCamundaName)
                        .toList();
    }
}
