package de.ozglotse.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Knows what tells several steps of the same element apart: each remembers its own value of the loop's variable. */
@Component
class LoopVariables {

    private final RuntimeService runtime;
    private final ProcessModels models;

    LoopVariables(@Lazy RuntimeService runtime, ProcessModels models) {
        this.runtime = runtime;
        this.models = models;
    }

    /** @param values gives the value of a variable as the one step sees it, or null */
    Map<String, Object> of(String processDefinition, String element, Function<String, Object> values) {
        Map<String, Object> own = new LinkedHashMap<>();
        name(processDefinition, element)
                .ifPresent(
                        name -> Optional.ofNullable(values.apply(name)).ifPresent(present -> own.put(name, present)));
        return own;
    }

    String definitionOf(String processInstance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getProcessDefinitionId();
    }

    /** @return key of the process */
    String processOf(String processInstance) {
        return models.definition(definitionOf(processInstance)).getKey();
    }

    private Optional<String> name(String processDefinition, String element) {
        return Optional.ofNullable(models.model(processDefinition).<Activity>getModelElementById(element))
                .map(Activity::getLoopCharacteristics)
                .filter(MultiInstanceLoopCharacteristics.class::isInstance)
                .map(loop -> ((MultiInstanceLoopCharacteristics) loop).getCamundaElementVariable());
    }
}
