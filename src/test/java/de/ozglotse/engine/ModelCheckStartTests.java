package de.ozglotse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts an application with one deployed model: errors stop it with a message, warnings are only logged. */
@ExtendWith(OutputCaptureExtension.class)
class ModelCheckStartTests {

    @Test
    void stopsAndSaysWhichElementToCorrect(CapturedOutput output) {
        String model = SoundModel.brokenText("Bitte bestätigen Sie das Konto. Danach geht es weiter.", "");

        assertThatThrownBy(() -> start(model)).isInstanceOf(ModelCheckFailed.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("- sample, UserTask_ConfirmKonto: has no help text; write two to five sentences")
                .contains("Correct the models as each line says")
                .doesNotContain("\tat de.ozglotse");
    }

    @Test
    void startsInSpiteOfWarningsAndLogsThem(CapturedOutput output) {
        String model = SoundModel.brokenText("camunda:asyncBefore=\"true\"", "");

        try (ConfigurableApplicationContext context = start(model)) {
            assertThat(context.isRunning()).isTrue();
        }
        assertThat(output)
                .contains("WARN")
                .contains("sample, ServiceTask_RecordKonto: has a retry cycle that never applies");
    }

    static Stream<Arguments> breaches() {
        String task = "sample, UserTask_ConfirmKonto: ";
        return Stream.of(
                arguments("name=\"due\"", "name=\"frist\"", task + "has the unknown property frist; remove"),
                arguments(
                        "value=\"konto-bestaetigt\"",
                        "value=\"konto-fest\"",
                        "all models, key result KR1: needs the fact konto-bestaetigt, which no process can record; add"),
                arguments(form(), "", task + "has no form; add fields"),
                arguments(" camunda:candidateGroups=\"rathaus\"", "", task + "has no candidate group; choose"),
                arguments(
                        "${recordKonto}",
                        "${recordKnoto}",
                        "sample, ServiceTask_RecordKonto: calls ${recordKnoto}, which is no JavaDelegate; correct"),
                arguments(
                        "camunda:historyTimeToLive=\"P180D\"", "", "sample, sample: has no history time to live; set"),
                arguments(" camunda:versionTag=\"1.0\"", "", "sample, sample: has no version tag; set"),
                arguments("Flow_AgainToEnd", "Flow_1x2y3z4", "sample, Flow_1x2y3z4: has a generated id; name"),
                arguments(
                        "${stand == 'aktiv'}",
                        "${stand.equals('aktiv')}",
                        "sample, Flow_KontoAktiv: evaluates ${stand.equals('aktiv')}; name a bean or a variable"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("breaches")
    void stopsAtEveryBreach(String part, String instead, String line, CapturedOutput output) {
        String model = SoundModel.brokenText(part, instead);

        assertThatThrownBy(() -> start(model)).isInstanceOf(ModelCheckFailed.class);
        assertThat(output).contains("- " + line);
    }

    /** The engine itself refuses gateways whose conditions are incomplete; the check names those without a default. */
    @Test
    void stopsAtAGatewayWithoutADefault(CapturedOutput output) {
        String model = SoundModel.brokenText(" default=\"Flow_KontoOffen\"", "")
                .replace(
                        "targetRef=\"IntermediateEvent_KontoUnlocked\" />",
                        "targetRef=\"IntermediateEvent_KontoUnlocked\"><bpmn:conditionExpression"
                                + " xsi:type=\"bpmn:tFormalExpression\">${stand == 'offen'}"
                                + "</bpmn:conditionExpression></bpmn:sequenceFlow>");

        assertThatThrownBy(() -> start(model)).isInstanceOf(ModelCheckFailed.class);
        assertThat(output).contains("- sample, Gateway_KontoActive: has no default flow; mark");
    }

    private static String form() {
        return SoundModel.TEXT.substring(
                SoundModel.TEXT.indexOf("<camunda:formField"), SoundModel.TEXT.indexOf("</camunda:formData>"));
    }

    private static ConfigurableApplicationContext start(String model) {
        return new SpringApplicationBuilder(Object.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(ProcessEngine.class, () -> engine(model));
                    beans.registerBean(
                            RepositoryService.class,
                            () -> beans.getBean(ProcessEngine.class).getRepositoryService());
                    ModelRuleTests.rules()
                            .forEach(rule ->
                                    beans.registerBean(rule.getClass().getSimpleName(), ModelRule.class, () -> rule));
                    beans.registerBean(ModelCheck.class);
                })
                .run();
    }

    private static ProcessEngine engine(String model) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("model-check-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("sample.bpmn", model)
                .deploy();
        return engine;
    }
}
