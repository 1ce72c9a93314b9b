package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that does not fit the marker beside the link key comes from a backup: nothing is sent by itself. */
@MailTest
@TestPropertySource(properties = "spring.mail.host=localhost")
class RestoreGuardTests {

    @TempDir
    private Path folder;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JdbcTemplate tables;

    @Autowired
    private StoredMailStop stop;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    @BeforeEach
    @AfterEach
    void clear() {
        mails.deleteAll();
        tables.update("delete from mail_stop");
        tables.update("delete from mail_installation");
        clock.set(TestClock.START);
    }

    @Test
    void letsMailsLeaveOnTheFirstStartAndOnEveryOther() {
        write(start());
        start();
        start();

        assertThat(stop.isOn()).isFalse();
        assertThat(marker()).isRegularFile();
    }

    @Test
    void noticesADatabaseThatKnowsLessThanTheMachine() {
        RestoreGuard guard = start();
        write(guard);
        clock.advance(Duration.ofMinutes(1));
        write(guard);

        tables.update("delete from outbox_mail where created_at > ?", java.sql.Timestamp.from(TestClock.START));
        start();

        assertThat(stop.current()).get().extracting(MailStop.Stop::reason).isEqualTo(MailStop.Reason.RESTORED);
    }

    @Test
    void noticesANewMachine() throws IOException {
        start();
        Files.delete(marker());

        start();

        assertThat(stop.isOn()).isTrue();
    }

    @Test
    void noticesThatTheWholeFolderWasCopiedBack() throws IOException {
        start();
        // as cp -a, tar and rsync leave it
        Files.setLastModifiedTime(marker(), FileTime.from(Instant.now().minus(Duration.ofDays(1))));

        new RestoreGuard(
                database,
                stop,
                properties(false),
                transactions,
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:file:./data/ozg-lotse"));

        assertThat(stop.isOn()).isTrue();
    }

    @Test
    void noticesADatabaseOfAnotherInstallation() {
        start();
        tables.update("update mail_installation set installation = ?", java.util.UUID.randomUUID());

        start();

        assertThat(stop.isOn()).isTrue();
    }

    @Test
    void noticesABrokenMarker() throws IOException {
        start();
        Files.writeString(marker(), "?");

        start();

        assertThat(stop.isOn()).isTrue();
    }

    @Test
    void asksOnlyOnce() throws IOException {
        start();
        Files.delete(marker());
        start();
        stop.release();

        start();

        assertThat(stop.isOn()).isFalse();
    }

    @Test
    void stopsAtTheStartIfToldTo() {
        new RestoreGuard(database, stop, properties(true), transactions, new MockEnvironment());

        assertThat(stop.isOn()).isTrue();
    }

    private RestoreGuard start() {
        return new RestoreGuard(database, stop, properties(false), transactions, new MockEnvironment());
    }

    private MailProperties properties(boolean hold) {
        return new MailProperties("", marker(), 200, hold, null);
    }

    private Path marker() {
        return folder.resolve("mail.marker");
    }

    private void write(RestoreGuard guard) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.queue(Letters.question(clock.instant().toString()));
            guard.note(clock.instant());
        });
    }
}
