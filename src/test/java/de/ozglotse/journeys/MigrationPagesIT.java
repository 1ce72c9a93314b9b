package de.ozglotse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.ozglotse.flows.ChangedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A model is changed between two starts: the administration sees what runs, looks ahead, and moves it. */
class MigrationPagesIT {

    private static final String PROCESS = "behoerdenkonto-setup";
    private static final String LIST = "/verwaltung/ablaeufe";
    private static final String PREVIEW = LIST + "/" + PROCESS + "/umstellung?von=1";
    private static final String QUESTION = "UserTask_StateBestand";

    @TempDir
    private Path folder;

    private Path models;

    @BeforeEach
    void copyTheModels() throws IOException {
        models = folder.resolve("processes");
        FileSystemUtils.copyRecursively(Path.of("processes"), models);
    }

    @Test
    void leadFromTheOldVersionToTheNewOne() throws IOException {
        try (RunningApplication application = start()) {
            SignedIn.as("koordination", application.address()).nameContact("08417014", "rathaus@gemeinde.example");
        }
        changeTheModel();
        String run = moveWhatRuns();
        try (RunningApplication application = start();
                Chromium chromium = new Chromium(application.address())) {
            SignedIn administrator = SignedIn.as("verwaltung", application.address());
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> administrator.get(run).body().contains("abgeschlossen"));
            assertThat(administrator.get(run).body())
                    .contains("Was in seiner Fassung geblieben ist", "Dautmergen", "25 von 25");
            assertThat(inspect(application, chromium, run, LIST)).isEmpty();
        }
    }

    /** While nothing is done in the background, so that the progress can be looked at. */
    private String moveWhatRuns() {
        try (RunningApplication application = start("--camunda.bpm.job-execution.enabled=false");
                Chromium chromium = new Chromium(application.address())) {
            SignedIn administrator = SignedIn.as("verwaltung", application.address());
            assertThat(administrator.get(LIST).body())
                    .as("only the changed model has a second version")
                    .containsOnlyOnce("(Nr. 2)")
                    .contains("href=\"" + PREVIEW + "\"");
            assertThat(administrator.get(PREVIEW).body())
                    .contains("Ein Vorgang bleibt in seiner Fassung.", "24 Vorgänge umstellen", "<select");

            String run = administrator
                    .post(PREVIEW, LIST + "/" + PROCESS + "/umstellung", Map.of("von", "1", "nach", "2"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replace(application.address(), "");
            assertThat(administrator.get(run).body()).contains("läuft", "0 von 25");
            assertThat(inspect(application, chromium, LIST, PREVIEW, run)).isEmpty();
            return run;
        }
    }

    private RunningApplication start(String... arguments) {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--camunda.bpm.deployment-resource-pattern=file:" + models + "/**/*.bpmn"))
                .toArray(String[]::new);
        return RunningApplication.start(folder, all);
    }

    private void changeTheModel() throws IOException {
        ChangedModel changed = ChangedModel.of(PROCESS)
                .tagged(ChangedModel.NEXT)
                .with("name=\"Ansprechperson und Funktionspostfach erfassen\"", "name=\"Ansprechperson erfassen\"")
                .renamed(QUESTION, "UserTask_TellBestand");
        Files.writeString(models.resolve(PROCESS).resolve(PROCESS + ".bpmn"), changed.xml());
    }

    private static List<String> inspect(RunningApplication application, Chromium chromium, String... paths) {
        Visitor administrator = chromium.desk().signIn("verwaltung");
        Inspection inspection = new Inspection(administrator.page(), application.address());
        inspection.visit(paths);
        return inspection.findings();
    }
}
