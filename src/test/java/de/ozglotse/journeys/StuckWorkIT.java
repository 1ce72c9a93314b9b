package de.ozglotse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;

/** The mail server is away: within a minute the coordinator sees it, and she ends it herself once the server is back. */
class StuckWorkIT {

    private static final String PAGE = "/verwaltung/stoerungen";

    private final int port = TestSocketUtils.findAvailableTcpPort();

    @TempDir
    private Path folder;

    @Test
    void isSeenWithinAMinuteAndDoneOnRequest() {
        try (RunningApplication application =
                        RunningApplication.start(folder, "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + port);
                Chromium chromium = new Chromium(application.address())) {
            SignedIn coordinator = SignedIn.as("koordination", application.address());
            coordinator.nameContact("08417014", "rathaus@dautmergen.example");
            coordinator.nameContact("08417047", "rathaus@obernheim.example");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> coordinator.get("/aufgaben").body().contains("2 Schritte konnten nicht"));

            Visitor visitor = chromium.desk().signIn("koordination");
            Inspection inspection = new Inspection(visitor.page(), application.address());
            inspection.visit("/aufgaben", PAGE);
            Visitor administrator = chromium.desk().signIn("verwaltung");
            Inspection technical = new Inspection(administrator.page(), application.address());
            technical.visit("/verwaltung", PAGE);
            assertThat(inspection.findings()).isEmpty();
            assertThat(technical.findings()).isEmpty();

            sendWhatWaits(visitor, coordinator);
        }
    }

    private void sendWhatWaits(Visitor visitor, SignedIn coordinator) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            visitor.open(PAGE);
            visitor.press("Alle erneut versuchen");
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> coordinator.get(PAGE).body().contains("Keine Störung"));

            // while the server counts as away a mail waits for the next probe instead of failing again
            await().atMost(Duration.ofMinutes(1)).until(() -> server.getReceivedMessages().length == 2);
            assertThat(coordinator.get("/aufgaben").body()).doesNotContain(PAGE);
        } finally {
            server.stop();
        }
    }
}
