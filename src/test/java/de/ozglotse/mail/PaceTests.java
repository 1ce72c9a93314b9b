package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import de.ozglotse.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

/** No more than the configured number of mails leaves within any hour, and each one leaves in the end. */
@MailTest
@TestPropertySource(properties = {"spring.mail.host=localhost", "ozg-lotse.mail.most-per-hour=20"})
class PaceTests {

    private static final int MOST = 20;

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private MailPace pace;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestClock clock;

    @AfterEach
    void clear() {
        mails.deleteAll();
        database.update("delete from mail_slot");
        clock.set(TestClock.START);
    }

    @Test
    void letsNoMoreLeaveWithinAnHourAndLosesNone() {
        sender.setPort(SERVER.getSmtp().getPort());
        List<UUID> queued = IntStream.range(0, 75)
                .mapToObj(each -> outbox.queue(Letters.question("mail-" + each)))
                .toList();

        deliverAll(queued);

        List<Instant> sent = mails.findAll().stream()
                .map(mail -> mail.sentAt().orElseThrow())
                .sorted()
                .toList();
        assertThat(SERVER.getReceivedMessages()).hasSize(75);
        assertThat(sent)
                .allSatisfy(start -> assertThat(sent.stream()
                                .filter(each ->
                                        !each.isBefore(start) && each.isBefore(start.plus(Duration.ofHours(1)))))
                        .hasSizeLessThanOrEqualTo(MOST));
        assertThat(Duration.between(sent.get(0), sent.get(74))).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void countsTogetherWhatIsSentAtOnce() throws Exception {
        var workers = Executors.newFixedThreadPool(4);
        List<Callable<Instant>> asked = Stream.generate(UUID::randomUUID)
                .limit(60)
                .map(mail -> (Callable<Instant>) () -> pace.slot(mail))
                .toList();

        List<Instant> slots = new ArrayList<>();
        for (var slot : workers.invokeAll(asked)) {
            slots.add(slot.get());
        }
        workers.shutdown();

        assertThat(slots.stream().filter(TestClock.START::equals)).hasSize(MOST);
        assertThat(slots.stream().filter(TestClock.START.plus(Duration.ofHours(1))::equals))
                .hasSize(MOST);
    }

    @Test
    void givesBackWhatWasNotUsed() {
        List<UUID> full = Stream.generate(UUID::randomUUID).limit(MOST).toList();
        full.forEach(pace::slot);
        UUID next = UUID.randomUUID();
        assertThat(pace.slot(next)).isAfter(TestClock.START);

        pace.giveBack(full.get(0));
        pace.giveBack(next);

        assertThat(pace.slot(next)).isEqualTo(TestClock.START);
    }

    @Test
    void givesANewSlotToWhoComesTooLate() {
        UUID late = UUID.randomUUID();
        Stream.generate(UUID::randomUUID).limit(MOST).forEach(pace::slot);
        Instant slot = pace.slot(late);
        clock.set(slot.plus(Duration.ofHours(5)));
        Stream.generate(UUID::randomUUID).limit(MOST).forEach(pace::slot);

        assertThat(pace.slot(late)).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
    }

    /** As the engine does it: each mail at its time. */
    private void deliverAll(List<UUID> queued) {
        var waiting = new PriorityQueue<UUID>(Comparator.comparing(delivery::sendAt));
        waiting.addAll(queued);
        for (UUID mail = waiting.poll(); mail != null; mail = waiting.poll()) {
            Instant due = delivery.sendAt(mail);
            clock.set(due.isAfter(clock.instant()) ? due : clock.instant());
            if (delivery.deliver(mail) == Delivery.LATER) {
                waiting.add(mail);
            }
        }
    }
}
