package de.ozglotse.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.reliability.Person.Page;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.EmailAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people want to complete the same question at the same moment: one of them does, the other one is told who it was
 * and when. On two nodes with one PostgreSQL.
 *
 * <p>{@code mvn verify -Pfaults -Dozg.races=10000} does it as often as one likes.
 */
class RaceIT {

    private static final Logger LOG = LoggerFactory.getLogger(RaceIT.class);
    private static final int RACES = Integer.getInteger("ozg.races", 50);
    private static final int MINUTES = Integer.getInteger("ozg.minutes", 15);
    private static final int AT_ONCE = 3;
    private static final RunningClock CLOCK = new RunningClock(TestClock.START);

    private final long began = System.nanoTime();
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, String> formerLinks = new HashMap<>();
    private final AtomicInteger started = new AtomicInteger();
    private final Map<Pairing, AtomicInteger> done = new EnumMap<>(Pairing.class);
    private Server database;

    @TempDir
    private Path folder;

    /** Who meets whom. */
    private enum Pairing {
        DOUBLE_CLICK,
        TWO_TABS,
        TWO_CONTACTS,
        COORDINATOR_AND_CONTACT,
        TWO_NODES
    }

    /** The beans that take the place of the application's own. */
    static class Instruments {

        @Bean
        @Primary
        RunningClock runningClock() {
            return CLOCK;
        }
    }

    @BeforeEach
    void begin() throws IOException {
        database = Server.start();
        for (int number = 0; number < 2; number++) {
            nodes.add(Node.start(Instruments.class, database.url(), folder));
        }
        for (Pairing pairing : Pairing.values()) {
            done.put(pairing, new AtomicInteger());
        }
    }

    @AfterEach
    void end() throws IOException {
        people.shutdownNow();
        nodes.forEach(Node::close);
        database.close();
    }

    @Test
    void oneIsFirstAndTheOtherIsToldWho() throws Exception {
        Rueckmeldungen.begin(nodes.get(0));
        BlockingQueue<Municipality> towns = new LinkedBlockingQueue<>(Rueckmeldungen.municipalities(nodes.get(0)));
        for (Municipality town : towns) {
            appointAnother(town);
        }
        List<Future<?>> workers = new ArrayList<>();
        for (int number = 0; number < AT_ONCE; number++) {
            workers.add(people.submit(() -> race(towns)));
        }
        for (Future<?> worker : workers) {
            worker.get();
        }
        int races = done.values().stream().mapToInt(AtomicInteger::get).sum();
        LOG.info("{} races {}: as many answers, facts and audit entries, no failure; {} s", races, done, seconds());
        Books books = new Books(database);
        assertThat(books.answers() - towns.size()).isEqualTo(races);
        books.requireEachAnswerOnce();
    }

    /** The first contact has an answered link, with which everything of the municipality can still be answered. */
    private void appointAnother(Municipality town) throws IOException {
        String link = newestLink(town.ags());
        formerLinks.put(town.ags().value(), link);
        Node node = nodes.get(0);
        node.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> node.bean(Contacts.class)
                        .appoint(
                                town.ags(),
                                "Herr Jonas Kübler",
                                Optional.empty(),
                                new EmailAddress("neu-" + town.ags().value() + "@gemeinde.example"),
                                Optional.empty()));
        Person person = new Person(people);
        String address = node.address() + link;
        assertThat(person.submit(address, Person.csrf(person.get(address)), Rueckmeldungen.ANSWER)
                        .status())
                .isEqualTo(302);
    }

    private Void race(BlockingQueue<Municipality> towns) throws Exception {
        Person one = new Person(people);
        Person other = new Person(people);
        Person coordinator = new Person(people).signIn(nodes.get(0).address(), "koordination");
        for (int number = started.getAndIncrement();
                number < RACES && seconds() < Duration.ofMinutes(MINUTES).toSeconds();
                number = started.getAndIncrement()) {
            Municipality town = towns.take();
            Pairing pairing = Pairing.values()[number % Pairing.values().length];
            String first = nodes.get(number / Pairing.values().length % 2).address();
            String second = (pairing == Pairing.TWO_NODES || number % 4 < 2 ? nodes.get(1) : nodes.get(0)).address();
            String link = newestLink(town.ags());
            Attempt opponent = switch (pairing) {
                case DOUBLE_CLICK -> attempt(one, first + link);
                case TWO_TABS -> attempt(one, second + link);
                case TWO_NODES -> attempt(other, second + link);
                case TWO_CONTACTS ->
                    attempt(other, second + formerLinks.get(town.ags().value()) + "/fragen/" + openStep(town.ags()));
                case COORDINATOR_AND_CONTACT -> onBehalf(coordinator, second, openStep(town.ags()));
            };
            String own = pairing == Pairing.TWO_NODES ? nodes.get(0).address() : first;
            require(pairing, atOnce(attempt(one, own + link), opponent));
            done.get(pairing).incrementAndGet();
            towns.put(town);
            if (number % 500 == 499) {
                LOG.info("{} races after {} s", number + 1, seconds());
            }
        }
        return null;
    }

    /** A form that was read and is about to be sent. */
    private interface Attempt extends Callable<Page> {}

    private static Attempt attempt(Person person, String address) throws IOException {
        String csrf = Person.csrf(person.get(address));
        return () -> person.submit(address, csrf, Rueckmeldungen.ANSWER);
    }

    private static Attempt onBehalf(Person coordinator, String node, String step) throws IOException {
        String page = node + "/aufgaben/" + step;
        String csrf = Person.csrf(coordinator.get(page));
        Map<String, String> answer = Map.of("stand", "ja", "anmerkung", "telefonisch bestätigt");
        return () -> coordinator.submit(page + "/abschluss", csrf, answer);
    }

    private List<Page> atOnce(Attempt one, Attempt other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Page> opponent = people.submit(() -> {
            start.await();
            return other.call();
        });
        start.await();
        Page own = one.call();
        return List.of(own, opponent.get());
    }

    private static void require(Pairing pairing, List<Page> pages) {
        assertThat(pages)
                .as("winners of %s", pairing)
                .filteredOn(page -> page.status() == 302)
                .hasSize(1);
        assertThat(pages)
                .as("losers of %s", pairing)
                .filteredOn(page -> page.status() != 302)
                .singleElement()
                .satisfies(page -> assertThat(page.status()).isIn(409, 410))
                .satisfies(page -> assertThat(page.text())
                        .containsAnyOf(Rueckmeldungen.NAME, "Katrin Vogel")
                        .containsPattern("01\\.03\\.2023|1\\. März 2023"));
    }

    private String openStep(Ags town) {
        return database.jdbc()
                .sql("select step_id from open_step where case_key = ? and step_key = 'UserTask_GiveRueckmeldung'")
                .param(town.value())
                .query(String.class)
                .single();
    }

    private String newestLink(Ags town) {
        Postausgang postausgang = nodes.get(0).bean(Postausgang.class);
        return postausgang.list(Optional.empty(), Optional.of(CaseKey.of(town)), 1).entries().stream()
                .flatMap(mail -> postausgang.find(mail.id()).orElseThrow().link().stream())
                .findFirst()
                .map(link -> link.substring(link.indexOf("/r/")))
                .orElseThrow();
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }
}
