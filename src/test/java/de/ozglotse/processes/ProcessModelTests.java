package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the models below {@code processes/} keep beyond the rules of the model check, which {@code ShippedModelTests}
 * runs; the forms are held by {@link StepModelTests}.
 */
class ProcessModelTests {

    private static final String VARIABLE = "\\$\\{\\w+}";
    private static final String PERIOD = "(R\\d+/)?P\\d+D";

    static Collection<ModelFile> models() {
        return ModelFile.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void isNamedVersionedAndCleanedUp(ModelFile model) {
        var process = model.process();

        assertThat(model.path()).hasToString("processes/%1$s/%1$s.bpmn".formatted(process.getId()));
        assertThat(process.getName()).isNotBlank();
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaVersionTag()).matches("\\d+\\.\\d+");
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
        var definitions = model.bpmn().getDefinitions();
        assertThat(definitions.getTargetNamespace()).endsWith("/" + process.getId());
        assertThat(definitions
                        .getDomElement()
                        .getAttribute("http://camunda.org/schema/modeler/1.0", "executionPlatformVersion"))
                .isEqualTo("7.24.0");
    }

    @ParameterizedTest
    @MethodSource("models")
    void givesEveryElementAReadableId(ModelFile model) {
        var elements = Stream.of(FlowNode.class, SequenceFlow.class, Message.class, Error.class)
                .flatMap(type -> model.bpmn().getModelElementsByType(type).stream());

        assertThat(elements).allSatisfy(element -> {
            var type = element.getElementType().getTypeName();
            var id = ((BaseElement) element).getId();
            assertThat(Vocabulary.ID_PREFIXES).containsKey(type);
            assertThat(id).matches(Vocabulary.ID_PREFIXES.get(type) + "_([A-Z][A-Za-z0-9]*|[0-9]+[A-Z][A-Za-z0-9]*)");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void labelsWhatPeopleRead(ModelFile model) {
        assertThat(model.flowNodes()).allSatisfy(node -> {
            if (!(node instanceof Gateway) || node.getOutgoing().size() > 1 && node instanceof ExclusiveGateway) {
                assertThat(node.getName()).as(node.getId()).isNotBlank();
            }
            if (node instanceof ExclusiveGateway && node.getName() != null) {
                assertThat(node.getName()).endsWith("?");
                assertThat(node.getOutgoing())
                        .allSatisfy(flow ->
                                assertThat(flow.getName()).as(flow.getId()).isNotBlank());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void waitsForKnownEventsThatAreExplained(ModelFile model) {
        assertThat(model.bpmn().getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .allMatch(Vocabulary.MESSAGES::contains);
        assertThat(model.bpmn().getModelElementsByType(Error.class))
                .extracting(Error::getErrorCode)
                .allMatch(Vocabulary.ERRORS::contains);
        assertThat(model.bpmn().getModelElementsByType(CatchEvent.class))
                .filteredOn(event ->
                        event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance))
                .allSatisfy(event ->
                        assertThat(ModelFile.help(event)).as(event.getId()).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("models")
    void waitsForAVariableOrAFixedTime(ModelFile model) {
        assertThat(model.bpmn().getModelElementsByType(TimerEventDefinition.class))
                .allSatisfy(timer -> {
                    var times = Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                            .filter(Objects::nonNull)
                            .toList();
                    assertThat(times).hasSize(1);
                    assertThat(times.get(0).getTextContent()).matches(VARIABLE + "|" + PERIOD);
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsEverything(ModelFile model) {
        var drawn = model.bpmn().getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId());
        var edges = model.bpmn().getModelElementsByType(BpmnEdge.class).stream()
                .map(edge -> edge.getBpmnElement().getId());

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(ids(model.flowNodes()));
        assertThat(edges)
                .containsExactlyInAnyOrderElementsOf(ids(model.bpmn().getModelElementsByType(SequenceFlow.class)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void leavesEveryQuestionByBothErrors(ModelFile model) {
        assertThat(model.userTasks())
                .filteredOn(task -> "contact".equals(ModelFile.properties(task).get("confirmation")))
                .allSatisfy(task -> assertThat(errorsCaughtAround(task))
                        .as(task.getId())
                        .contains("NICHT_ZUSTAENDIG", "ABGELEHNT"));
    }

    private static Collection<String> errorsCaughtAround(UserTask task) {
        var scopes = new HashSet<String>();
        scopes.add(task.getId());
        for (var parent = task.getParentElement(); parent instanceof SubProcess sub; parent = sub.getParentElement()) {
            scopes.add(sub.getId());
        }
        return task.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> scopes.contains(event.getAttachedTo().getId()))
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition ->
                        ((ErrorEventDefinition) definition).getError().getErrorCode())
                .toList();
    }

    private static Collection<String> ids(Collection<? extends BaseElement> elements) {
        return elements.stream().map(BaseElement::getId).toList();
    }
}
