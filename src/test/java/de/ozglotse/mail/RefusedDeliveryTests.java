package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.ozglotse.audit.RecordedAudit;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
@TestPropertySource(properties = "spring.mail.host=localhost")
class RefusedDeliveryTests {

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RecordedAudit audit;

    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void clear() {
        mails.deleteAll();
        database.update("delete from mail_outage");
        audit.clear();
    }

    @ParameterizedTest
    @CsvSource({"RCPT,550 5.1.1 no such user", "RCPT,553 no", "DATA,554 no", "., 552 too large"})
    void remembersThatTheServerRefusesAMailForGood(String command, String answer) throws IOException {
        UUID mail = outbox.queue(Letters.question("a"));

        assertThat(deliver(mail, command, answer)).isEqualTo(Delivery.UNDELIVERABLE);

        OutboxMail refused = mails.findById(mail).orElseThrow();
        assertThat(refused.status()).isEqualTo(MailStatus.FAILED);
        assertThat(refused.lastError()).get().asString().contains(answer.substring(0, 3));
        assertThat(audit.kinds()).containsExactly("mail.refused");
        assertThat(delivery.deliver(mail)).isEqualTo(Delivery.SKIPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,451 try later",
        "RCPT,450 busy",
        "DATA,421 closing",
        ".,451 try later",
        "MAIL,550 sender unknown",
        "MAIL,554 not from you"
    })
    void triesAgainWhatMayWorkLater(String command, String answer) {
        UUID mail = outbox.queue(Letters.question("a"));

        assertThatExceptionOfType(MailException.class).isThrownBy(() -> deliver(mail, command, answer));

        OutboxMail waiting = mails.findById(mail).orElseThrow();
        assertThat(waiting.status()).isEqualTo(MailStatus.QUEUED);
        assertThat(waiting.attempts()).isOne();
        assertThat(waiting.sealedPath()).isPresent();
        assertThat(waiting.lastError()).isPresent();
    }

    @Test
    void countsAnAttemptInsideAForeignTransaction() {
        UUID mail = outbox.queue(Letters.question("a"));

        assertThatExceptionOfType(MailException.class)
                .isThrownBy(() ->
                        transaction.executeWithoutResult(status -> deliverUnchecked(mail, "RCPT", "451 try later")));

        assertThat(mails.findById(mail).orElseThrow().attempts()).isOne();
    }

    private Delivery deliver(UUID mail, String command, String answer) throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of(command, answer))) {
            sender.setPort(server.port());
            return delivery.deliver(mail);
        }
    }

    private void deliverUnchecked(UUID mail, String command, String answer) {
        try {
            deliver(mail, command, answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
