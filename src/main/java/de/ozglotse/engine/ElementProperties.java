package de.ozglotse.engine;

import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The {@code camunda:properties} of one model element, by name. */
record ElementProperties(Collection<CamundaProperty> properties) {

    static ElementProperties of(BaseElement element) {
        return Optional.ofNullable(element.getExtensionElements())
                .map(extensions -> extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(list -> list.getCamundaProperties().stream())
                        .toList())
                .map(ElementProperties::new)
                .orElseGet(() -> new ElementProperties(java.util.List.of()));
    }

    Optional<String> find(String name) {
        return properties.stream()
                .filter(property -> name.equals(property.getCamundaName()))
                .findFirst()
                .map(CamundaProperty::getCamundaValue);
    }
}
