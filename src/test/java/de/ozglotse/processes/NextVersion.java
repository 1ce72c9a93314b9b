package de.ozglotse.processes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;

/**
 * What somebody may make of a model next: a step is renamed, one with a form is added behind it, a date is moved and a
 * step is taken out.
 *
 * @param removed the step that is gone; empty if the model has none that nothing depends on
 */
record NextVersion(BpmnModelInstance bpmn, Optional<String> removed) {

    static final String ADDED = "UserTask_DoAddedStep";

    /** The same without the step that is taken out. */
    static BpmnModelInstance withEveryStep(BpmnModelInstance shipped) {
        BpmnModelInstance next = Bpmn.readModelFromStream(
                new ByteArrayInputStream(Bpmn.convertToString(shipped).getBytes(StandardCharsets.UTF_8)));
        next.getDefinitions().getBpmDiagrams().clear();
        Process process = next.getModelElementsByType(Process.class).iterator().next();
        process.setCamundaVersionTag("next");
        next.getModelElementsByType(TimeDuration.class).stream()
                .filter(time -> time.getTextContent().startsWith("P"))
                .forEach(time -> time.setTextContent("P99D"));
        Optional<UserTask> first = tasks(next).findFirst();
        first.ifPresent(task -> {
            task.setName(task.getName() + " (neu)");
            addBehind(task);
        });
        return next;
    }

    static NextVersion of(BpmnModelInstance shipped) {
        BpmnModelInstance next = withEveryStep(shipped);
        Optional<UserTask> removed =
                tasks(next).skip(1).filter(task -> isIndependent(task)).findFirst();
        removed.ifPresent(NextVersion::takeOut);
        return new NextVersion(next, removed.map(UserTask::getId));
    }

    private static Stream<UserTask> tasks(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> !task.getId().equals(ADDED))
                .filter(task -> task.getOutgoing().size() == 1);
    }

    private static void addBehind(UserTask task) {
        BpmnModelInstance model = (BpmnModelInstance) task.getModelInstance();
        UserTask added = model.newInstance(UserTask.class);
        added.setId(ADDED);
        added.setName("Hinzugekommenes tun");
        added.setCamundaCandidateGroups("egov");
        task.getParentElement().addChildElement(added);
        added.builder()
                .camundaFormField()
                .camundaId("hinzugekommen")
                .camundaType("string")
                .camundaFormFieldDone();
        SequenceFlow before = task.getOutgoing().iterator().next();
        SequenceFlow behind = model.newInstance(SequenceFlow.class);
        behind.setId("Flow_DoAddedStepToNext");
        task.getParentElement().addChildElement(behind);
        behind.setSource(added);
        behind.setTarget(before.getTarget());
        added.getOutgoing().add(behind);
        before.getTarget().getIncoming().remove(before);
        before.getTarget().getIncoming().add(behind);
        before.setTarget(added);
        added.getIncoming().add(before);
    }

    /** Nothing that comes later asks for what is answered here. */
    private static boolean isIndependent(UserTask task) {
        Collection<BoundaryEvent> events = task.getModelInstance().getModelElementsByType(BoundaryEvent.class);
        String xml = Bpmn.convertToString((BpmnModelInstance) task.getModelInstance());
        return task.getIncoming().size() == 1
                && task.getLoopCharacteristics() == null
                && events.stream().noneMatch(event -> event.getAttachedTo().equals(task))
                && !task.getIncoming().iterator().next().getSource().getId().equals(ADDED)
                && fields(task).stream()
                        .noneMatch(field -> xml.contains("${" + field) || xml.contains(" " + field + " "));
    }

    private static List<String> fields(UserTask task) {
        return task.getExtensionElements() == null
                ? List.of()
                : task.getExtensionElements().getElementsQuery().filterByType(CamundaFormData.class).list().stream()
                        .flatMap(form -> form.getCamundaFormFields().stream())
                        .map(CamundaFormField::getCamundaId)
                        .collect(Collectors.toList());
    }

    private static void takeOut(UserTask task) {
        SequenceFlow before = task.getIncoming().iterator().next();
        SequenceFlow behind = task.getOutgoing().iterator().next();
        var target = behind.getTarget();
        target.getIncoming().remove(behind);
        target.getIncoming().add(before);
        before.setTarget(target);
        task.getParentElement().removeChildElement(behind);
        task.getParentElement().removeChildElement(task);
    }
}
