package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MailTest
@RecordApplicationEvents
@TestPropertySource(properties = "spring.mail.host=localhost")
class OutboxTests {

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    @AfterEach
    void clear() {
        mails.deleteAll();
        clock.set(TestClock.START);
    }

    @Test
    void tellsThatAMailWantsToBeSent() {
        UUID mail = outbox.queue(Letters.question("a"));

        assertThat(mails.findById(mail)).get().extracting(OutboxMail::status).isEqualTo(MailStatus.QUEUED);
        assertThat(events.stream(MailQueued.class)).containsExactly(new MailQueued(mail, TestClock.START));
    }

    @Test
    void writesTheSameReasonOnce() {
        UUID first = outbox.queue(Letters.question("a"));

        assertThat(outbox.queue(Letters.question("a"))).isEqualTo(first);
        assertThat(mails.count()).isOne();
        assertThat(events.stream(MailQueued.class)).hasSize(1);
    }

    @Test
    void letsRemindersWaitForTheNextWorkingDay() {
        clock.set(Instant.parse("2023-03-25T10:00:00Z")); // Saturday, the night before clocks change

        UUID reminder = outbox.queue(Letters.reminder("a"));
        UUID question = outbox.queue(Letters.question("b"));

        assertThat(sendAt(reminder)).isEqualTo("2023-03-27T06:00:00Z");
        assertThat(sendAt(question)).isEqualTo("2023-03-25T10:00:00Z");
    }

    @Test
    void sendsRemindersAtOnceOnWorkingDays() {
        assertThat(sendAt(outbox.queue(Letters.reminder("a")))).isEqualTo(TestClock.START);
    }

    @Test
    void holdsNoTokenInAnyColumn() {
        outbox.queue(Letters.question("a"));

        List<Map<String, Object>> rows = database.queryForList("select * from outbox_mail");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).values())
                .allSatisfy(value -> assertThat(String.valueOf(value)).doesNotContain(Letters.TOKEN));
    }

    @Test
    void withdrawsUnsentMailsThatLeadToAStep() {
        UUID mail = outbox.queue(Letters.question("a"));

        outbox.withdraw(Letters.STEP);

        OutboxMail withdrawn = mails.findById(mail).orElseThrow();
        assertThat(withdrawn.status()).isEqualTo(MailStatus.WITHDRAWN);
        assertThat(withdrawn.sealedPath()).isEmpty();
    }

    @Test
    void knowsTheStepOfAMail() {
        assertThat(outbox.stepOf(outbox.queue(Letters.question("a")))).contains(Letters.STEP);
        assertThat(outbox.stepOf(UUID.randomUUID())).isEmpty();
    }

    private Instant sendAt(UUID mail) {
        return mails.findById(mail).orElseThrow().sendAt();
    }
}
