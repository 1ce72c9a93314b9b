package de.ozglotse.engine;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.workflow.Box;
import de.ozglotse.workflow.DiagramFlow;
import de.ozglotse.workflow.DiagramNode;
import de.ozglotse.workflow.DiagramNode.Kind;
import de.ozglotse.workflow.DiagramNode.Marker;
import de.ozglotse.workflow.ProcessDiagram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramReaderTests {

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsEveryElementOfEveryShippedModel(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());

        ProcessDiagram diagram = read(model);

        assertThat(diagram.nodes().stream().map(DiagramNode::id))
                .containsExactlyInAnyOrderElementsOf(model.getModelElementsByType(FlowNode.class).stream()
                        .map(BaseElement::getId)
                        .collect(toSet()));
        assertThat(diagram.flows().stream().map(DiagramFlow::id))
                .containsExactlyInAnyOrderElementsOf(model.getModelElementsByType(SequenceFlow.class).stream()
                        .map(BaseElement::getId)
                        .collect(toSet()));
        assertThat(diagram.flows()).allSatisfy(flow -> assertThat(flow.points()).hasSizeGreaterThan(1));
    }

    @Test
    void readsWhatTheModellerHasDrawn() {
        ProcessDiagram diagram =
                read(Bpmn.readModelFromFile(Path.of("processes/behoerdenkonto-setup/behoerdenkonto-setup.bpmn")
                        .toFile()));

        assertThat(diagram.label()).isEqualTo("Behördenkonto einrichten");
        assertThat(node(diagram, "UserTask_RecordAnsprechperson"))
                .isEqualTo(new DiagramNode(
                        "UserTask_RecordAnsprechperson",
                        Kind.USER_TASK,
                        Marker.NONE,
                        true,
                        "Ansprechperson und Funktionspostfach erfassen",
                        new Box(410, 340, 120, 80),
                        Optional.empty()));
        assertThat(node(diagram, "StartEvent_BehoerdenkontoToClarify").labelBox())
                .contains(new Box(164, 404, 93, 28));
        assertThat(node(diagram, "SubProcess_ClarifyBehoerdenkonto").kind()).isEqualTo(Kind.EXPANDED);
        assertThat(node(diagram, "Gateway_AwaitFreischaltung").marker()).isEqualTo(Marker.EVENT_BASED);
        assertThat(node(diagram, "IntermediateEvent_KontoUnlocked").marker()).isEqualTo(Marker.MESSAGE);
    }

    @Test
    void tellsSymbolsApart() {
        ProcessDiagram diagram =
                read(Bpmn.readModelFromFile(Path.of("processes/municipality-onboarding/municipality-onboarding.bpmn")
                        .toFile()));

        assertThat(node(diagram, "CallActivity_SetUpBehoerdenkonto").kind()).isEqualTo(Kind.CALL_ACTIVITY);
        assertThat(diagram.nodes())
                .filteredOn(node -> node.kind() == Kind.EVENT_SUB_PROCESS)
                .hasSize(3);
        assertThat(diagram.nodes())
                .filteredOn(node -> node.kind() == Kind.BOUNDARY_EVENT)
                .extracting(DiagramNode::marker)
                .containsExactly(Marker.ESCALATION);
        assertThat(diagram.nodes())
                .filteredOn(node -> node.kind() == Kind.START_EVENT && !node.interrupting())
                .isNotEmpty();
    }

    private static DiagramNode node(ProcessDiagram diagram, String id) {
        return diagram.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ProcessDiagram read(BpmnModelInstance model) {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        ProcessDefinitionEntity definition = new ProcessDefinitionEntity();
        definition.setKey(process.getId());
        definition.setName(process.getName());
        definition.setVersionTag(process.getCamundaVersionTag());
        return DiagramReader.read(definition, model);
    }
}
