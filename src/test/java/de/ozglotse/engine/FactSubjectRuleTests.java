package de.ozglotse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.workflow.SubjectNames;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/** What may say whom or what a step is about; {@link ModelRuleTests} has what may not. */
class FactSubjectRuleTests {

    static final SubjectNames LANDKREISE = new SubjectNames() {
        @Override
        public String variable() {
            return "landkreis";
        }

        @Override
        public Optional<String> nameOf(String key) {
            return Optional.of("Landkreis " + key);
        }
    };

    @Test
    void acceptsASubjectThatTheApplicationKnows() {
        var model = SoundModel.broken("name=\"reminder\" value=\"R2/P7D\"", "name=\"factSubject\" value=\"landkreis\"");

        assertThat(new FactSubjectRule(List.of(LANDKREISE)).check(model)).isEmpty();
    }

    @Test
    void acceptsARequiredTextAsSubject() {
        var model = SoundModel.broken("config=\"200\" />", "config=\"200\" /><camunda:constraint name=\"required\" />");
        model.bpmn().getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> "reminder".equals(property.getCamundaName()))
                .forEach(property -> {
                    property.setCamundaName("factSubject");
                    property.setCamundaValue("notiz");
                });

        assertThat(new FactSubjectRule(List.of()).check(model)).isEmpty();
    }
}
