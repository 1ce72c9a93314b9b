package de.ozglotse.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** One running application and one browser for all tests of a class. */
final class Journey implements BeforeAllCallback, AfterAllCallback {

    private Path folder;
    private RunningApplication application;
    private Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException {
        folder = Files.createTempDirectory("journey");
        application = RunningApplication.start(folder);
        chromium = new Chromium(application.address());
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        if (application != null) {
            application.close();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    Chromium chromium() {
        return chromium;
    }

    RunningApplication application() {
        return application;
    }

    String address() {
        return application.address();
    }
}
