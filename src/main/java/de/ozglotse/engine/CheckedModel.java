package de.ozglotse.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A model as the rules of the model check read it.
 *
 * @param id id of the process
 */
record CheckedModel(String id, BpmnModelInstance bpmn) {

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type).stream();
    }

    Stream<UserTask> userTasks() {
        return all(UserTask.class);
    }

    /** @return the flows that leave the node, by their own word: the node need not list them */
    List<SequenceFlow> outgoing(FlowNode node) {
        return all(SequenceFlow.class)
                .filter(flow -> node.equals(flow.getSource()))
                .toList();
    }

    Finding error(BaseElement element, String text) {
        return error(element.getId(), text);
    }

    Finding error(String element, String text) {
        return finding(Finding.Severity.ERROR, element, text);
    }

    Finding warning(BaseElement element, String text) {
        return finding(Finding.Severity.WARNING, element.getId(), text);
    }

    private Finding finding(Finding.Severity severity, String element, String text) {
        return new Finding(severity, id, Objects.requireNonNullElse(element, "an element without id"), text);
    }

    static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }
}
