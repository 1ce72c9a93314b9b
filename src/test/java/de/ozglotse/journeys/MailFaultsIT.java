package de.ozglotse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.ozglotse.RecordingMailServer;
import de.ozglotse.RecordingMailServer.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Kills the application at chosen moments of sending a mail, and at random ones. Afterwards each mail has left, and none
 * twice but for those that the server had taken when the application died.
 *
 * <p>{@code mvn verify -Pfaults -Dozg.kills=200 -Dozg.seed=7} does it as often as one likes.
 */
class MailFaultsIT {

    private static final Logger LOG = LoggerFactory.getLogger(MailFaultsIT.class);
    private static final int FAULTS = Integer.getInteger("ozg.kills", 5);
    private static final long SEED = Long.getLong("ozg.seed", 1);

    /** The last one: any moment. */
    private static final List<Optional<Moment>> MOMENTS = List.of(
            Optional.of(Moment.CONNECTED),
            Optional.of(Moment.RECIPIENT_TAKEN),
            Optional.of(Moment.CONTENT_RECEIVED),
            Optional.of(Moment.CONTENT_TAKEN),
            Optional.empty());

    private static final String QUESTION = "UserTask_StateBestand";

    private final Random random = new Random(SEED);
    private final RecordingMailServer server = new RecordingMailServer();

    @TempDir
    private Path folder;

    @Test
    void losesNoMailAtWhateverMomentItDies() throws Exception {
        int unwritten = 0;
        try (server;
                RunningApplication application = RunningApplication.start(
                        folder,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + server.port(),
                        "--ozg-lotse.mail.most-per-hour=1000000")) {
            SignedIn coordinator = SignedIn.as("koordination", application.address());
            nameContacts(coordinator);
            List<String> questions = steps(coordinator, QUESTION);
            for (int fault = 0; fault < FAULTS; fault++) {
                Moment moment = MOMENTS.get(fault % MOMENTS.size()).orElse(null);
                killAt(moment, application, coordinator, questions);
                unwritten += takenButNotWrittenDown(fault);
                application.start();
            }
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() ->
                            coordinator.get("/postausgang?status=QUEUED").body().contains("Keine E-Mails"));
        }
        assertNothingIsLost(unwritten);
    }

    /** Several mails leave at once: each death leaves as many open. A copy is read, the application recovers by itself. */
    private int takenButNotWrittenDown(int fault) throws IOException, SQLException {
        await("end of all deliveries").until(() -> server.sessions() == 0);
        Path copy = Files.createDirectory(folder.resolve("death-" + fault));
        Files.copy(folder.resolve("data/ozg-lotse.mv.db"), copy.resolve("ozg-lotse.mv.db"));
        List<String> queued = outbox(copy).getOrDefault("QUEUED", List.of());
        return (int) queued.stream().filter(server.messages()::containsKey).count();
    }

    private void killAt(Moment moment, RunningApplication application, SignedIn coordinator, List<String> questions)
            throws InterruptedException {
        CountDownLatch dead = new CountDownLatch(1);
        AtomicInteger passed = new AtomicInteger(1 + random.nextInt(5));
        server.interfere(reached -> {
            if (reached == moment && passed.decrementAndGet() == 0) {
                application.kill();
                dead.countDown();
                throw new IllegalStateException("The sender is dead");
            }
        });
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200 + random.nextInt(1500));
        try {
            String csrf = coordinator.csrf("/aufgaben");
            while (dead.getCount() > 0 && (moment != null || System.nanoTime() < until)) {
                String question = questions.get(random.nextInt(questions.size()));
                coordinator.submit("/aufgaben/" + question + "/link", Map.of("_csrf", csrf));
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            LOG.debug("The application is gone", e);
        }
        if (moment == null) {
            application.kill();
        } else {
            assertThat(dead.await(1, TimeUnit.MINUTES)).isTrue();
        }
        server.interfere(reached -> {});
    }

    private void assertNothingIsLost(int unwritten) throws SQLException {
        Map<String, List<String>> arrived = server.messages();
        Map<String, List<String>> written = outbox(folder.resolve("data"));
        List<String> sent = written.getOrDefault("SENT", List.of());
        List<String> twice = arrived.entrySet().stream()
                .filter(mail -> mail.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        LOG.info(
                "Seed {}: {} faults, {} mails sent, {} arrived, {} withdrawn before they left, {} twice under one Message-ID",
                SEED,
                FAULTS,
                sent.size(),
                server.count(),
                written.getOrDefault("WITHDRAWN", List.of()).size(),
                twice.size());

        assertThat(written.keySet()).as("where the mails stand").isSubsetOf("SENT", "WITHDRAWN");
        assertThat(arrived.keySet()).as("mails that were sent").containsAll(sent);
        assertThat(server.count() - arrived.size())
                .as("more than one copy, for mails that were taken but not written down when the application died")
                .isLessThanOrEqualTo(unwritten);
        assertThat(twice)
                .allSatisfy(id -> assertThat(arrived.get(id).stream().distinct())
                        .as("body of " + id)
                        .hasSize(1));
    }

    /** @return Message-IDs by status */
    private static Map<String, List<String>> outbox(Path data) throws SQLException {
        Map<String, List<String>> mails = new HashMap<>();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("ozg-lotse"), "", "");
                ResultSet rows =
                        connection.createStatement().executeQuery("select status, message_id from outbox_mail")) {
            while (rows.next()) {
                mails.computeIfAbsent(rows.getString(1), first -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return mails;
    }

    private static void nameContacts(SignedIn coordinator) {
        for (String step : steps(coordinator, "UserTask_RecordAnsprechperson")) {
            coordinator.post(
                    "/aufgaben/" + step,
                    "/aufgaben/" + step + "/abschluss",
                    Map.of("name", "Frau Sabine Maurer", "funktion", "Hauptamt", "email", CountyInUse.mailOf(step)));
        }
    }

    private static List<String> steps(SignedIn coordinator, String element) {
        List<String> found = new ArrayList<>();
        for (JsonNode step : coordinator.json("/api/v1/steps?status=open")) {
            if (step.get("step").asString().equals(element)) {
                found.add(step.get("id").asString());
            }
        }
        return found;
    }
}
