package de.ozglotse.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One model below {@code processes/}.
 *
 * @param path where it lies
 * @param bpmn what it says
 */
record ModelFile(Path path, BpmnModelInstance bpmn) {

    static List<ModelFile> all() {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> new ModelFile(file, Bpmn.readModelFromFile(file.toFile())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return process().getId();
    }

    Process process() {
        var processes = bpmn.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            throw new IllegalStateException(path + " must hold one process");
        }
        return processes.iterator().next();
    }

    Collection<FlowNode> flowNodes() {
        return bpmn.getModelElementsByType(FlowNode.class);
    }

    /** @return the events that wait for a time */
    List<CatchEvent> timers() {
        return bpmn.getModelElementsByType(CatchEvent.class).stream()
                .filter(event -> event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .toList();
    }

    Collection<UserTask> userTasks() {
        return bpmn.getModelElementsByType(UserTask.class);
    }

    /** @return the extension properties of an element, by name */
    static Map<String, String> properties(BaseElement element) {
        return extensions(element, CamundaProperties.class).stream()
                .flatMap(list -> list.getCamundaProperties().stream())
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }

    /** @return the fields of a user task's form, by id, in their order */
    static Map<String, CamundaFormField> fields(UserTask task) {
        var fields = new LinkedHashMap<String, CamundaFormField>();
        extensions(task, CamundaFormData.class).stream()
                .flatMap(form -> form.getCamundaFormFields().stream())
                .forEach(field -> {
                    if (fields.put(field.getCamundaId(), field) != null) {
                        throw new IllegalStateException(task.getId() + " asks twice for " + field.getCamundaId());
                    }
                });
        return fields;
    }

    static String help(BaseElement element) {
        return element.getDocumentations().stream()
                .map(Documentation::getRawTextContent)
                .collect(Collectors.joining());
    }

    static <T extends ModelElementInstance> Collection<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }

    @Override
    public String toString() {
        return id();
    }
}
