package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import de.ozglotse.DemoCounty;
import de.ozglotse.NumberedLetters;
import de.ozglotse.TestClock;
import de.ozglotse.mail.MailStatus;
import de.ozglotse.mail.Outbox;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.Troubles;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mail server is away for three days: nothing is lost, somebody is told, and everything leaves when it is back.
 *
 * <p>{@code -Dozg.outage.mails=1000} says how many mails wait.
 */
@FlowTest
class MailOutageFlowTests extends MailServerFlow {

    private static final Logger LOG = LoggerFactory.getLogger(MailOutageFlowTests.class);
    private static final int MAILS = Integer.getInteger("ozg.outage.mails", 200);

    /** That of {@link MailServerFlow}. */
    private static final Duration PROBE = Duration.ofMinutes(15);

    private static final Instant BACK = TestClock.START.plus(Duration.ofHours(72));

    @Autowired
    private Towns towns;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Postausgang postausgang;

    @Autowired
    private Troubles troubles;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WorkOverview work;

    @Autowired
    private TestClock clock;

    @Autowired
    private DemoCounty county;

    @BeforeEach
    void begin(@Autowired DataSource database) throws SQLException {
        // nobody reads the mailbox in these days
        EmptyDatabase.empty(database);
        county.prepare();
    }

    @Test
    void losesNothingInThreeDaysAndSendsEverythingAtOnceAfterwards() throws MessagingException {
        NumberedLetters.queue(MAILS, outbox, transaction);
        runUntil(TestClock.START.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(alarms()).isEmpty();
        assertThat(troubles.count())
                .as("only those that found out are troubles")
                .isLessThanOrEqualTo(5);
        runUntil(TestClock.START.plus(Duration.ofHours(25)));
        assertThat(alarms()).containsExactly("UserTask_RestoreMailversand");
        runUntil(BACK);
        assertThat(number(MailStatus.QUEUED)).isEqualTo(MAILS);

        GreenMail server = new GreenMail(SMTP);
        server.start();
        try {
            long began = System.nanoTime();
            runUntil(BACK.plus(PROBE).plusSeconds(30));
            LOG.info(
                    "{} mails left within 30 simulated seconds after the server was seen, {} ms on this machine",
                    server.getReceivedMessages().length,
                    Duration.ofNanos(System.nanoTime() - began).toMillis());

            assertThat(ids(server.getReceivedMessages())).hasSize(MAILS).doesNotHaveDuplicates();
        } finally {
            server.stop();
        }
        assertThat(number(MailStatus.SENT)).isEqualTo(MAILS);
        assertThat(alarms()).isEmpty();
        assertThat(troubles.count()).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("mail-outage")
                        .count())
                .isZero();
    }

    @Test
    void triesWithPausesFromAMinuteToAnHourAndNeverGivesUp() {
        NumberedLetters.queue(1, outbox, transaction);
        runDue();
        runDue();
        List<Duration> pauses = IntStream.range(0, 11)
                .mapToObj(attempt -> {
                    Job job = sending();
                    clock.set(after(job));
                    attempt(job);
                    return Duration.between(
                            clock.instant(), sending().getDuedate().toInstant());
                })
                .toList();

        assertThat(pauses.stream().map(Duration::toMinutes))
                .containsExactly(2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L, 60L, 60L, 60L);
        assertThat(troubles.all())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.isGivenUp()).isFalse());
    }

    private List<String> alarms() {
        return towns.of("08417014").work().of(CaseKey.COUNTY).stream()
                .map(WorkOverview.WaitingStep::stepKey)
                .filter("UserTask_RestoreMailversand"::equals)
                .toList();
    }

    private long number(MailStatus status) {
        return postausgang.list(Optional.of(status), Optional.empty(), 1).total();
    }

    private static List<String> ids(MimeMessage[] messages) {
        return Arrays.stream(messages).map(MailOutageFlowTests::id).toList();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the time pass and runs what is due, as the job executor would. */
    private void runUntil(Instant end) {
        while (runDue()) {
            // what has run may have begun something that is due as well
        }
        for (Optional<Instant> next = nextDue(end); next.isPresent(); next = nextDue(end)) {
            clock.set(next.get());
            while (runDue()) {
                // likewise
            }
        }
        clock.set(end);
    }

    private Optional<Instant> nextDue(Instant end) {
        return management
                .createJobQuery()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(end))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(MailOutageFlowTests::after)
                .findFirst();
    }

    private boolean runDue() {
        List<Job> due = management.createJobQuery().executable().list();
        due.forEach(this::attempt);
        return !due.isEmpty();
    }

    private void attempt(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException e) {
            LOG.debug("{} waits for its next attempt", job.getId(), e);
        }
    }

    private Job sending() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("mail-delivery").list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Instant after(Job job) {
        return job.getDuedate().toInstant().plusMillis(1);
    }
}
