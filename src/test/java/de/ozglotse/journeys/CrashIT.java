package de.ozglotse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kills the application in the middle of many completions.
 *
 * <p>Every completion that was answered with success must be there once after the restart, with its fact and its mail.
 */
class CrashIT {

    private static final int CLIENTS = 8;
    private static final int BEFORE_THE_KILL = 20;

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = java.util.concurrent.ConcurrentHashMap.newKeySet();

    @Test
    void losesNothingThatItAcknowledged() throws InterruptedException {
        try (RunningApplication application = RunningApplication.start(folder)) {
            SignedIn coordinator = SignedIn.as("koordination", application.address());
            List<JsonNode> first = recordContactSteps(coordinator);
            assertThat(first).hasSize(25);

            completeUntilKilled(application, first);
            application.start();

            SignedIn again = SignedIn.as("koordination", application.address());
            Set<String> open = ids(again);
            for (JsonNode step : first) {
                String id = step.get("id").asString();
                if (acknowledged.contains(id)) {
                    assertThat(open).as("acknowledged step " + step).doesNotContain(id);
                }
            }
            assertEachCompletionIsWhole(again, first, open);
        }
    }

    /** The session survives as well: whoever was signed in still is. */
    @Test
    void keepsSessionsTasksAndMailsOverARestart() {
        try (RunningApplication application = RunningApplication.start(folder)) {
            SignedIn coordinator = SignedIn.as("koordination", application.address());
            String step = recordContactSteps(coordinator).get(0).get("id").asString();
            complete(coordinator, step, coordinator.csrf("/aufgaben/" + step));
            Set<String> before = ids(coordinator);
            String outbox = mails(coordinator);

            application.kill();
            application.start();

            assertThat(ids(coordinator)).isEqualTo(before).isNotEmpty();
            assertThat(mails(coordinator)).isEqualTo(outbox).isNotEmpty();
        }
    }

    private void completeUntilKilled(RunningApplication application, List<JsonNode> steps) throws InterruptedException {
        List<String> work = new ArrayList<>();
        // every step four times, so that the same one is also completed twice at once: a hundred requests in all
        Stream.of(1, 2, 3, 4)
                .forEach(round -> steps.forEach(step -> work.add(step.get("id").asString())));
        ConcurrentLinkedQueue<String> queue = new ConcurrentLinkedQueue<>(work);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.submit(() -> completeAll(application, queue));
        }
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> acknowledged.size() >= BEFORE_THE_KILL || queue.isEmpty());
        application.kill();
        clients.shutdown();
        assertThat(clients.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES))
                .isTrue();
    }

    private void completeAll(RunningApplication application, ConcurrentLinkedQueue<String> queue) {
        try {
            SignedIn client = SignedIn.as("koordination", application.address());
            String csrf = client.csrf("/aufgaben");
            for (String step = queue.poll(); step != null; step = queue.poll()) {
                if (complete(client, step, csrf).statusCode() == 302) {
                    assertThat(acknowledged.add(step))
                            .as("acknowledged twice: " + step)
                            .isTrue();
                }
            }
        } catch (UncheckedIOException e) {
            // the connection broke because the application was killed: this request was not acknowledged
            queue.clear();
        }
    }

    private static HttpResponse<String> complete(SignedIn client, String step, String csrf) {
        return client.submit(
                "/aufgaben/" + step + "/abschluss",
                Map.of(
                        "_csrf", csrf,
                        "name", "Frau Sabine Maurer",
                        "funktion", "Hauptamt",
                        "email", "rathaus@gemeinde.example",
                        "telefon", "07436 000-0"));
    }

    private void assertEachCompletionIsWhole(SignedIn coordinator, List<JsonNode> first, Set<String> open) {
        Set<String> done = new HashSet<>();
        first.stream()
                .filter(step -> !open.contains(step.get("id").asString()))
                .forEach(step -> done.add(step.get("caseKey").asString()));
        Set<String> asked = new HashSet<>();
        coordinator.json("/api/v1/steps?status=open").forEach(step -> {
            if (step.get("step").asString().equals("UserTask_StateBestand")) {
                assertThat(asked.add(step.get("caseKey").asString())).isTrue();
            }
        });
        assertThat(asked).isEqualTo(done).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
        Set<String> known = new HashSet<>();
        coordinator.json("/api/v1/facts").forEach(fact -> {
            if (fact.get("type").asString().equals("ansprechperson-benannt")) {
                assertThat(known.add(fact.get("caseKey").asString())).isTrue();
            }
        });
        assertThat(known).isEqualTo(done);
        assertThat(mails(coordinator).lines()).hasSize(done.size());
    }

    private static List<JsonNode> recordContactSteps(SignedIn coordinator) {
        List<JsonNode> steps = new ArrayList<>();
        coordinator.json("/api/v1/steps?status=open").forEach(step -> {
            if (step.get("step").asString().equals("UserTask_RecordAnsprechperson")) {
                steps.add(step);
            }
        });
        return steps;
    }

    private static Set<String> ids(SignedIn coordinator) {
        Set<String> ids = new HashSet<>();
        coordinator
                .json("/api/v1/steps?status=open")
                .forEach(step -> ids.add(step.get("id").asString()));
        return ids;
    }

    /** @return the addresses of the mails in the outbox, a line each */
    private static String mails(SignedIn coordinator) {
        return java.util.regex.Pattern.compile("href=\"(/postausgang/[0-9a-f-]{36})\"")
                .matcher(allPages(coordinator))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .reduce("", (all, one) -> all + one + "\n");
    }

    private static String allPages(SignedIn coordinator) {
        return Stream.of(1, 2, 3, 4)
                .map(page -> coordinator.get("/postausgang?seite=" + page).body())
                .reduce("", String::concat);
    }
}
