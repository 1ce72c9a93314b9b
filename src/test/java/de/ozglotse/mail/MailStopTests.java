package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.ozglotse.shared.Refused;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** While the switch is on, no mail leaves; afterwards all of them do or none, as somebody decides. */
@MailTest
@RecordApplicationEvents
@TestPropertySource(properties = "spring.mail.host=localhost")
class MailStopTests {

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private MailStop stop;

    @Autowired
    private Postausgang postausgang;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private de.ozglotse.audit.RecordedAudit audit;

    @Autowired
    private ApplicationEvents events;

    @AfterEach
    void clear() {
        mails.deleteAll();
        database.update("delete from mail_stop");
        audit.clear();
    }

    @Test
    void keepsWhatWasQueuedAndWhatIsWritten() {
        UUID before = outbox.queue(Letters.question("before"));
        stop.begin();
        stop.begin();
        UUID after = outbox.queue(Letters.question("after"));

        assertThat(delivery.deliver(before)).isEqualTo(Delivery.SKIPPED);

        assertThat(status(before)).isEqualTo(MailStatus.HELD);
        assertThat(status(after)).isEqualTo(MailStatus.HELD);
        assertThat(events.stream(MailQueued.class)).hasSize(1);
        assertThat(stop.current()).get().extracting(MailStop.Stop::waiting).isEqualTo(2L);
        assertThat(postausgang.find(after).orElseThrow().link())
                .as("a link that will be sent")
                .isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> postausgang.sendNow(after));
        assertThat(audit.kinds()).containsExactly("mail.stopped.by_hand");
    }

    @Test
    void letsEverythingGo() {
        stop.begin();
        UUID mail = outbox.queue(Letters.question("a"));

        assertThat(stop.release()).isOne();

        assertThat(status(mail)).isEqualTo(MailStatus.QUEUED);
        assertThat(events.stream(MailQueued.class).map(MailQueued::mail)).containsExactly(mail);
        assertThat(stop.current()).isEmpty();
        assertThat(stop.release()).as("a second time").isZero();
        assertThat(audit.kinds()).containsExactly("mail.stopped.by_hand", "mail.released");
    }

    @Test
    void throwsAwayWhatWasStopped() {
        stop.begin();
        UUID mail = outbox.queue(Letters.question("a"));

        stop.discard();

        assertThat(status(mail)).isEqualTo(MailStatus.WITHDRAWN);
        assertThat(mails.findById(mail).orElseThrow().sealedPath()).isEmpty();
        assertThat(events.stream(MailQueued.class)).isEmpty();
    }

    private MailStatus status(UUID mail) {
        return mails.findById(mail).orElseThrow().status();
    }
}
