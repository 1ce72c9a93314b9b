package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the element table in each process's README.md to its model, from both sides. */
class ProcessReadmeTests {

    static Collection<ModelFile> models() {
        return ModelFile.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void listsEveryElementOfTheModel(ModelFile model) throws IOException {
        var expected = model.flowNodes().stream().map(ProcessReadmeTests::row).toList();
        var listed = rows(model.path().resolveSibling("README.md"))
                .map(cells -> cells.subList(0, 5))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesATestThatExists(ModelFile model) throws IOException {
        assertThat(rows(model.path().resolveSibling("README.md"))).allSatisfy(cells -> {
            var test = cells.get(5).split("#");
            var type = FlowNodeCoverage.ALL.stream()
                    .filter(candidate -> candidate.getSimpleName().equals(test[0]))
                    .findFirst();
            assertThat(type).as(test[0]).isPresent();
            assertThat(type.get().getDeclaredMethods())
                    .filteredOn(method -> method.isAnnotationPresent(Test.class))
                    .extracting("name")
                    .contains(test[1]);
        });
    }

    @Test
    void overviewNamesEveryProcessWithItsVersion() throws IOException {
        var overview = Files.readString(Path.of("processes", "README.md"));

        assertThat(models())
                .allSatisfy(model -> assertThat(overview)
                        .contains("| [%1$s](%1$s/README.md) | %2$s | %3$s |"
                                .formatted(
                                        model.id(),
                                        model.process().getName(),
                                        model.process().getCamundaVersionTag())));
    }

    private static Stream<List<String>> rows(Path readme) throws IOException {
        return Files.readAllLines(readme).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(2, line.length() - 2).split(" \\| "))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList());
    }

    private static List<String> row(FlowNode node) {
        return Stream.of(
                        node.getId(),
                        node.getName(),
                        node instanceof UserTask task ? task.getCamundaCandidateGroups() : null,
                        ModelFile.properties(node).get("fact"),
                        happening(node))
                .map(cell -> Objects.requireNonNullElse(cell, "–"))
                .toList();
    }

    private static String happening(FlowNode node) {
        if (node instanceof ServiceTask task) {
            return task.getCamundaDelegateExpression().replaceAll("[${}]", "");
        }
        if (node instanceof CallActivity call) {
            return call.getCalledElement();
        }
        if (node instanceof Event) {
            var definitions = node.getChildElementsByType(EventDefinition.class).stream()
                    .map(ProcessReadmeTests::describe)
                    .collect(Collectors.joining());
            return definitions.isEmpty() ? null : definitions;
        }
        return null;
    }

    private static String describe(EventDefinition definition) {
        if (definition instanceof MessageEventDefinition message) {
            return "message " + message.getMessage().getName();
        }
        if (definition instanceof ErrorEventDefinition error) {
            return "error " + error.getError().getErrorCode();
        }
        if (definition instanceof EscalationEventDefinition escalation) {
            return "escalation " + escalation.getEscalation().getEscalationCode();
        }
        if (definition instanceof TimerEventDefinition timer) {
            return "timer " + timer.getTextContent().strip();
        }
        return definition instanceof TerminateEventDefinition
                ? "terminate"
                : definition.getClass().getSimpleName();
    }
}
