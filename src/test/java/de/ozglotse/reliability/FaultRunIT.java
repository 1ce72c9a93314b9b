package de.ozglotse.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.ozglotse.NumberedLetters;
import de.ozglotse.RecordingMailServer;
import de.ozglotse.TestClock;
import de.ozglotse.mail.Outbox;
import de.ozglotse.reliability.Deliveries.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two nodes on one PostgreSQL, which fails all the time like the mail server, while town halls answer their questions.
 * Afterwards no answer and no mail is lost, none is counted twice, and a mail came twice only if its first sending could not be
 * written down.
 *
 * <p>{@code mvn verify -Pfaults -Dozg.faults=1000 -Dozg.mails=10000 -Dozg.seed=7 -Dozg.minutes=60} does it as often as
 * one likes.
 */
class FaultRunIT {

    private static final Logger LOG = LoggerFactory.getLogger(FaultRunIT.class);
    private static final int FAULTS = Integer.getInteger("ozg.faults", 20);
    private static final int CONFIRMATIONS = Integer.getInteger("ozg.mails", 100) / 2;
    private static final int MINUTES = Integer.getInteger("ozg.minutes", 25);
    private static final long SEED = Long.getLong("ozg.seed", 1);

    /** What the instruments of both nodes need, and Spring cannot hand to them. */
    private static FaultRunIT run;

    private final Random random = new Random(SEED);
    private final RecordingMailServer mailServer = new RecordingMailServer();
    private final Deliveries deliveries = new Deliveries();
    private final RunningClock clock = new RunningClock(TestClock.START);
    private final List<Node> nodes = new ArrayList<>();
    private final long began = System.nanoTime();
    private Server database;
    private Faults faults;
    private TownHalls townHalls;
    private final Thread time = new Thread(this::letTimePass, "time");
    private int unknownRecipients;

    @TempDir
    private Path folder;

    /** The beans that take the place of the application's own. */
    static class Instruments {

        @Bean
        @Primary
        RunningClock runningClock() {
            return run.clock;
        }

        @Bean
        WatchedSender mailSender() {
            return new WatchedSender(run.mailServer.port(), String.valueOf(Faults.STALL_MILLIS / 2), run.deliveries);
        }

        @Bean
        static WatchedDatabase watchedDatabase() {
            return new WatchedDatabase(run.deliveries, run.faults::at);
        }
    }

    @BeforeEach
    void begin() throws IOException {
        run = this;
        database = Server.start();
        faults = new Faults(database, random);
        mailServer.refuse(recipient -> recipient.contains("unbekannt"));
        for (int number = 0; number < 2; number++) {
            nodes.add(Node.start(
                    Instruments.class,
                    database.url(),
                    folder,
                    "--camunda.bpm.job-execution.enabled=true",
                    "--camunda.bpm.job-execution.max-wait=250",
                    // time that is skipped must not take the work away from those who are busy with it
                    "--camunda.bpm.job-execution.lock-time-in-millis=600000",
                    "--spring.mail.host=127.0.0.1"));
        }
        townHalls = new TownHalls(
                mailServer.arrivals(), nodes.stream().map(Node::address).toList());
    }

    @AfterEach
    void end() throws IOException {
        time.interrupt();
        townHalls.close();
        nodes.forEach(Node::close);
        mailServer.close();
        database.close();
    }

    @Test
    void losesNothingAndCountsNothingTwice() throws Exception {
        Rueckmeldungen.begin(nodes.get(0));
        time.start();
        townHalls.begin(SEED);
        mailServer.interfere(faults::at);
        for (int number = 0; number < FAULTS; number++) {
            cause(Fault.values()[random.nextInt(Fault.values().length)]);
            if (number % 25 == 24) {
                LOG.info(
                        "{} faults, {} answers after {} s",
                        number + 1,
                        townHalls.confirmed().size(),
                        seconds());
            }
        }
        mailServer.interfere(moment -> {});
        await().atMost(Duration.ofHours(4)).until(() -> townHalls.confirmed().size() >= CONFIRMATIONS || !isInTime());
        townHalls.stop();
        await().atMost(Duration.ofMinutes(10)).until(this::isQuiet);
        report();
        requireNoAnswerLost();
        requireNoMailLost();
        requireNoMailTwice();
    }

    private void cause(Fault fault) {
        if (fault == Fault.UNKNOWN_RECIPIENT) {
            writeToNobody();
        }
        faults.cause(fault);
    }

    /** An address that no contact has: otherwise all would wait for its correction. */
    private void writeToNobody() {
        int number = unknownRecipients++;
        Node node = nodes.get(number % nodes.size());
        await().ignoreExceptionsMatching(e -> e instanceof DataAccessException || e instanceof TransactionException)
                .until(() -> node.bean(TransactionTemplate.class)
                                .execute(status -> node.bean(Outbox.class)
                                        .queue(NumberedLetters.to("unbekannt-" + number + "@gemeinde.example", number)))
                        != null);
    }

    /** If nothing happens any more, everybody waits for a time. */
    private void letTimePass() {
        int before = -1;
        while (!Thread.interrupted()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            int moves = townHalls.moves() + mailServer.count();
            if (moves == before) {
                clock.advance(Duration.ofSeconds(61));
            }
            before = moves;
        }
    }

    private boolean isQuiet() {
        return database.number("select count(*) from outbox_mail where status = 'QUEUED'") == 0
                && database.number("select count(*) from mail_outage") == 0
                && database.number("select count(*) from failed_job") == 0
                && database.number(
                                "select count(*) from act_ru_job j join act_re_procdef p on p.id_ = j.process_def_id_"
                                        + " where p.key_ = 'mail-delivery'")
                        == 0;
    }

    private void report() {
        long twice = mailServer.messages().values().stream()
                .filter(copies -> copies.size() > 1)
                .count();
        long window = deliveries.all().values().stream()
                .flatMap(List::stream)
                .filter(outcome -> outcome == Outcome.NOT_WRITTEN)
                .count();
        LOG.info(
                "Seed {}: {} faults {}; {} answers acknowledged, {} stored; {} mails, {} arrived, {} refused for good;"
                        + " {} twice under one Message-ID, {} sendings not written down; answers by status {}; {} s",
                SEED,
                faults.happened().values().stream().mapToInt(Integer::intValue).sum(),
                faults.happened(),
                townHalls.confirmed().size(),
                database.number("select count(*) from given_answer"),
                database.number("select count(*) from outbox_mail"),
                mailServer.messages().size(),
                unknownRecipients,
                twice,
                window,
                townHalls.answers(),
                seconds());
    }

    private void requireNoAnswerLost() {
        List<String> used = database.jdbc()
                .sql("select token_hash from confirmation_link where used_at is not null")
                .query(String.class)
                .list();
        assertThat(townHalls.confirmed().stream().map(Rueckmeldungen::hash))
                .as("links whose answer was acknowledged")
                .isSubsetOf(used);
        Books books = new Books(database);
        books.requireEachAnswerOnce();
        assertThat(database.number("select count(*) from outbox_mail where template = 'quittung'"))
                .as("receipts")
                .isEqualTo(books.answers());
    }

    private void requireNoMailLost() {
        List<String> sent = database.jdbc()
                .sql("select message_id from outbox_mail where status = 'SENT'")
                .query(String.class)
                .list();
        assertThat(mailServer.messages().keySet()).as("mails that were sent").containsAll(sent);
        assertThat(database.jdbc()
                        .sql("select to_address from outbox_mail where status not in ('SENT', 'WITHDRAWN')")
                        .query(String.class)
                        .list())
                .as("mails that did not leave")
                .hasSize(unknownRecipients)
                .allMatch(address -> address.startsWith("unbekannt"));
        assertThat(database.number("select count(*) from act_ru_job where retries_ = 0"))
                .as("work that was given up")
                .isZero();
    }

    private void requireNoMailTwice() {
        deliveries
                .all()
                .forEach((mail, attempts) -> assertThat(attempts.indexOf(Outcome.WRITTEN))
                        .as("the attempt that was written down among %s is the last one of %s", attempts, mail)
                        .isIn(-1, attempts.size() - 1));
        mailServer.messages().forEach((mail, copies) -> {
            assertThat(copies.stream().distinct()).as("bodies of " + mail).hasSize(1);
            assertThat(copies.size())
                    .as("copies of " + mail)
                    .isLessThanOrEqualTo(deliveries.of(mail).size());
        });
    }

    private boolean isInTime() {
        return seconds() < Duration.ofMinutes(MINUTES).toSeconds();
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }
}
