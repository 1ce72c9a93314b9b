package de.ozglotse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Kills the application in the middle of many completions.
 *
 * <p>Every completion that was answered with success must be there once after the restart, with its fact and its mail.
 */
class CrashIT {

    private static final Logger LOG = LoggerFactory.getLogger(CrashIT.class);
    private static final String CONTACT = "UserTask_RecordAnsprechperson";
    private static final String PROPOSALS = "UserTask_PrepareErstgespraech";
    private static final int CLIENTS = 8;
    private static final int BEFORE_THE_KILL = 20;

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = java.util.concurrent.ConcurrentHashMap.newKeySet();

    @Test
    void losesNothingThatItAcknowledged() throws InterruptedException {
        try (RunningApplication application = RunningApplication.start(folder)) {
            SignedIn coordinator = SignedIn.as("koordination", application.address());
            List<JsonNode> first = steps(coordinator, CONTACT, PROPOSALS);
            assertThat(first).hasSize(50);

            completeUntilKilled(application, first);
            application.start();

            SignedIn again = SignedIn.as("koordination", application.address());
            Set<String> open = ids(again);
            assertThat(open).as("acknowledged steps are closed").doesNotContainAnyElementsOf(acknowledged);
            assertEachCompletionIsWhole(again, first, open);
        }
    }

    /** The session survives as well: whoever was signed in still is. */
    @Test
    void keepsSessionsTasksAndMailsOverARestart() {
        try (RunningApplication application = RunningApplication.start(folder)) {
            SignedIn coordinator = SignedIn.as("koordination", application.address());
            String step = steps(coordinator, CONTACT).get(0).get("id").asString();
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

    /** Posts the fields of both forms: each step only takes what it asks for. */
    private static HttpResponse<String> complete(SignedIn client, String step, String csrf) {
        return client.submit(
                "/aufgaben/" + step + "/abschluss",
                Map.of(
                        "_csrf", csrf,
                        "name", "Frau Sabine Maurer",
                        "funktion", "Hauptamt",
                        "email", CountyInUse.mailOf(step),
                        "telefon", "07436 000-0",
                        "slot1", LocalDate.now(ZoneOffset.UTC).plusDays(14) + "T10:00",
                        "art", "vorOrt",
                        "ort", "Rathaus",
                        // the same date for all of them, and perhaps on a Sunday
                        "trotzdem", "ja"));
    }

    private void assertEachCompletionIsWhole(SignedIn coordinator, List<JsonNode> first, Set<String> open) {
        Set<String> named = done(first, open, CONTACT);
        Set<String> proposed = done(first, open, PROPOSALS);
        LOG.info(
                "Killed after {} acknowledged completions; {} of 50 are there after the restart",
                acknowledged.size(),
                named.size() + proposed.size());

        assertThat(cases(steps(coordinator, "UserTask_StateBestand"))).containsExactlyInAnyOrderElementsOf(named);
        assertThat(cases(steps(coordinator, "UserTask_ChooseTermin"))).containsExactlyInAnyOrderElementsOf(proposed);
        List<String> known = new ArrayList<>();
        coordinator
                .json("/api/v1/facts")
                .forEach(fact -> known.add(
                        fact.get("type").asString() + " " + fact.get("caseKey").asString()));
        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(named.stream()
                        .map(key -> "ansprechperson-benannt " + key)
                        .toList());
        assertThat(mails(coordinator).lines()).hasSize(named.size() + proposed.size());
        assertThat(named.size() + proposed.size()).isGreaterThanOrEqualTo(acknowledged.size());
    }

    private static Set<String> done(List<JsonNode> first, Set<String> open, String step) {
        return new HashSet<>(cases(first.stream()
                .filter(each -> each.get("step").asString().equals(step))
                .filter(each -> !open.contains(each.get("id").asString()))
                .toList()));
    }

    private static List<String> cases(List<JsonNode> steps) {
        return steps.stream().map(step -> step.get("caseKey").asString()).toList();
    }

    private static List<JsonNode> steps(SignedIn coordinator, String... elements) {
        List<JsonNode> steps = new ArrayList<>();
        coordinator.json("/api/v1/steps?status=open").forEach(step -> {
            if (List.of(elements).contains(step.get("step").asString())) {
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
