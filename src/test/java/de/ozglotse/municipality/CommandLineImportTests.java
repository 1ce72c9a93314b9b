package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.context.support.GenericApplicationContext;

/** Importing the directory from the command line. */
@MunicipalityTest
@ExtendWith(OutputCaptureExtension.class)
class CommandLineImportTests {

    @Autowired
    private Municipalities municipalities;

    @TempDir
    private Path folder;

    private final GenericApplicationContext application = new GenericApplicationContext();

    private CommandLineImport runner;

    @BeforeEach
    void startApplication(
            @Autowired DirectoryImport directory, @Autowired ReportText text, @Autowired MessageSource messages) {
        application.refresh();
        runner = new CommandLineImport(directory, text, messages, application);
    }

    @Test
    void doesNothingWithoutItsArgument() throws Exception {
        runner.run(new DefaultApplicationArguments("--exit"));

        assertThat(municipalities.all()).isEmpty();
        assertThat(application.isActive()).isTrue();
    }

    @Test
    void importsAndReportsToTheLog(CapturedOutput output) throws Exception {
        runner.run(arguments(Gv100ad.extractAnd("damaged")));

        assertThat(municipalities.all()).hasSize(25);
        assertThat(application.isActive()).isTrue();
        assertThat(output)
                .contains("Gemeindeverzeichnis GV100AD.ASC eingelesen: 34 Sätze neu oder geändert")
                .contains("Stadt oder Gemeinde: 25 gelesen, 25 neu, 0 geändert, 0 unverändert, 0 nicht nötig")
                .contains("Zeile 39: Die Satzart „da“ gibt es nicht.");
    }

    @Test
    void endsTheApplicationOnRequest() throws Exception {
        runner.run(arguments(Gv100ad.extract(), "--exit"));

        assertThat(application.isActive()).isFalse();
    }

    @Test
    void failsWhenNothingCanBeImported() {
        assertThatThrownBy(() -> runner.run(arguments("x;y\n".getBytes())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kein Gemeindeverzeichnis");
        assertThatThrownBy(() -> runner.run(new DefaultApplicationArguments("--import-directory=/nowhere.asc")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private DefaultApplicationArguments arguments(byte[] content, String... more) throws Exception {
        Path file = Files.write(folder.resolve("GV100AD.ASC"), content);
        String[] arguments = Stream.concat(Stream.of("--import-directory=" + file), Stream.of(more))
                .toArray(String[]::new);
        return new DefaultApplicationArguments(arguments);
    }
}
