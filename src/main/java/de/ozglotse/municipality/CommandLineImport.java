package de.ozglotse.municipality;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The import of the official directory from the command line:
 *
 * <pre>java -jar ozg-lotse.jar --import-directory=/path/GV100AD.ASC [--exit]</pre>
 *
 * <p>Imports the file, writes the report to the log, and goes on serving; with {@code --exit} it ends the application.
 * If nothing can be imported, the application does not start and its exit code is 1.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CommandLineImport implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineImport.class);

    private final DirectoryImport directory;
    private final ReportText reportText;
    private final MessageSource messages;
    private final ConfigurableApplicationContext application;

    CommandLineImport(
            DirectoryImport directory,
            ReportText reportText,
            MessageSource messages,
            ConfigurableApplicationContext application) {
        this.directory = directory;
        this.reportText = reportText;
        this.messages = messages;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<String> paths = arguments.getOptionValues("import-directory");
        if (paths == null) {
            return;
        }
        for (String path : paths) {
            reportText.of(imported(Path.of(path))).forEach(LOG::info);
        }
        if (arguments.containsOption("exit")) {
            application.close();
        }
    }

    private ImportReport imported(Path file) throws IOException {
        try {
            return directory.importDirectory(
                    Files.readAllBytes(file), file.getFileName().toString(), Actor.SYSTEM);
        } catch (Refused e) {
            throw new IllegalArgumentException(
                    messages.getMessage(e.messageKey(), e.arguments().toArray(), Locale.GERMANY), e);
        }
    }
}
