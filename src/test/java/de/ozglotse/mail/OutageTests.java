package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.ozglotse.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.util.TestSocketUtils;

/** After three failures the server is taken for away: other mails wait until it has taken one again. */
@MailTest
@RecordApplicationEvents
@TestPropertySource(properties = "spring.mail.host=localhost")
class OutageTests {

    private static final int CLOSED_PORT = TestSocketUtils.findAvailableTcpPort();

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private MailFlow flow;

    @Autowired
    private MailOutage outage;

    @Autowired
    private Postausgang postausgang;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    @AfterEach
    void clear() {
        mails.deleteAll();
        database.update("delete from mail_outage");
        database.update("delete from mail_slot");
        clock.set(TestClock.START);
    }

    @Test
    void beginsWithTheFirstFailureAndEndsWithTheNextMail() throws IOException {
        List<UUID> queued = queue(2);

        fail(queued.get(0));
        assertThat(events.stream(MailOutageBegan.class)).containsExactly(new MailOutageBegan(TestClock.START));
        fail(queued.get(1));
        assertThat(events.stream(MailOutageBegan.class)).hasSize(1);
        assertThat(outage.isAway()).isFalse();

        assertThat(deliver(queued.get(0))).isEqualTo(Delivery.SENT);
        assertThat(outage.current()).isEmpty();
        assertThat(events.stream(MailOutageEnded.class)).hasSize(1);
    }

    @Test
    void letsOthersWaitWhileTheServerIsAway() {
        List<UUID> queued = queue(5);
        queued.subList(0, 3).forEach(this::fail);

        assertThat(delivery.deliver(queued.get(3))).isEqualTo(Delivery.LATER);

        OutboxMail parked = mails.findById(queued.get(3)).orElseThrow();
        assertThat(parked.attempts()).isZero();
        assertThat(parked.status()).isEqualTo(MailStatus.QUEUED);
        assertThat(delivery.sendAt(parked.id())).isEqualTo(TestClock.START.plus(Duration.ofHours(12)));
    }

    @Test
    void wakesWhatWaits() {
        List<UUID> queued = queue(5);
        queued.subList(0, 3).forEach(this::fail);
        queued.subList(3, 5).forEach(delivery::deliver);
        events.clear();

        flow.wakeAll();

        assertThat(events.stream(MailQueued.class).map(MailQueued::mail)).containsExactlyInAnyOrderElementsOf(queued);
        assertThat(events.stream(MailQueued.class).map(MailQueued::sendAt)).containsOnly(TestClock.START);
    }

    @Test
    void triesOneMailOnceTheServerAnswers() throws IOException {
        List<UUID> queued = queue(5);
        queued.subList(0, 3).forEach(this::fail);
        queued.subList(3, 5).forEach(delivery::deliver);
        events.clear();

        sender.setPort(CLOSED_PORT);
        flow.tryOne();
        assertThat(events.stream(MailQueued.class)).isEmpty();

        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            sender.setPort(server.port());
            flow.tryOne();
        }
        assertThat(events.stream(MailQueued.class))
                .containsExactly(new MailQueued(queued.get(3), TestClock.START, true));
        assertThat(deliver(queued.get(3))).isEqualTo(Delivery.SENT);
        assertThat(outage.current()).isEmpty();
    }

    @Test
    void passesTheTurnOnIfAMailIsNotNeededAnyMore() {
        List<UUID> queued = queue(5);
        queued.subList(0, 3).forEach(this::fail);
        queued.subList(3, 5).forEach(delivery::deliver);
        database.update("update outbox_mail set status = 'WITHDRAWN' where id = ?", queued.get(0));
        events.clear();

        assertThat(delivery.deliver(queued.get(0))).isEqualTo(Delivery.SKIPPED);

        assertThat(events.stream(MailQueued.class))
                .containsExactly(new MailQueued(queued.get(3), TestClock.START, true));
    }

    @Test
    void triesAMailThatSomebodyAsksFor() {
        List<UUID> queued = queue(4);
        queued.subList(0, 3).forEach(this::fail);
        delivery.deliver(queued.get(3));

        postausgang.sendNow(queued.get(3));

        fail(queued.get(3));
    }

    @Test
    void isReportedAfterADay() {
        fail(queue(1).get(0));

        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(outage.alarm()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(outage.alarm()).contains(TestClock.START);
    }

    @Test
    void isOverForTheNextMailIfTheNodeDiedBeforeItCouldTell() throws IOException {
        List<UUID> queued = queue(1);
        database.update("insert into mail_outage (id, began_at, failures, is_over)"
                + " values (1, timestamp with time zone '2023-02-27 08:00:00+00:00', 3, true)");

        assertThat(outage.alarm()).isEmpty();
        assertThat(deliver(queued.get(0))).isEqualTo(Delivery.SENT);

        assertThat(events.stream(MailOutageEnded.class)).hasSize(1);
    }

    private List<UUID> queue(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> outbox.queue(Letters.question("mail-" + each)))
                .toList();
    }

    private void fail(UUID mail) {
        sender.setPort(CLOSED_PORT);
        assertThatExceptionOfType(MailException.class).isThrownBy(() -> delivery.deliver(mail));
    }

    private Delivery deliver(UUID mail) throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            sender.setPort(server.port());
            return delivery.deliver(mail);
        }
    }
}
