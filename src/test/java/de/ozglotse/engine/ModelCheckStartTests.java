package de.ozglotse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
        String model = SoundModel.brokenText("value=\"contact\"", "value=\"\"");

        try (ConfigurableApplicationContext context = start(model)) {
            assertThat(context.isRunning()).isTrue();
        }
        assertThat(output).contains("WARN").contains("sample, UserTask_ConfirmKonto: asks nobody by link; set");
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
                    beans.registerBean(UserTaskRule.class);
                    beans.registerBean(QuestionRule.class);
                    beans.registerBean(ModelCheck.class);
                })
                .run();
    }

    private static ProcessEngine engine(String model) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("model-check-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setJobExecutorActivate(false);
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("sample.bpmn", model)
                .deploy();
        return engine;
    }
}
