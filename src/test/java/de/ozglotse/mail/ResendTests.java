package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
@RecordApplicationEvents
@TestPropertySource(properties = "spring.mail.host=localhost")
class ResendTests {

    private static final UserRequestPostProcessor COORDINATOR =
            user("koordination").roles("KOORDINATION");

    @Autowired
    private Outbox outbox;

    @Autowired
    private Postausgang postausgang;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private MockMvc browser;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEvents events;

    @AfterEach
    void clear() {
        mails.deleteAll();
    }

    @ParameterizedTest
    @CsvSource({"FAILED,Erneut senden", "HELD,Jetzt versuchen", "QUEUED,Jetzt versuchen"})
    void sendsUnsentMailsOnRequest(String status, String button) throws Exception {
        UUID mail = outbox.queue(Letters.question("a"));
        database.update("update outbox_mail set status = ?", status);
        assertThat(page(mail)).contains(button);

        browser.perform(post("/postausgang/" + mail + "/senden")
                        .with(COORDINATOR)
                        .with(csrf()))
                .andExpect(redirectedUrl("/postausgang/" + mail))
                .andExpect(flash().attribute("notice", "Die E-Mail wird jetzt gesendet."));

        assertThat(mails.findById(mail).orElseThrow().status()).isEqualTo(MailStatus.QUEUED);
        assertThat(events.stream(MailQueued.class)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"SENT", "WITHDRAWN"})
    void sendsNothingTwice(String status) throws Exception {
        UUID mail = outbox.queue(Letters.question("a"));
        database.update("update outbox_mail set status = ?", status);

        assertThat(page(mail)).doesNotContain("Erneut senden", "Jetzt versuchen");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> postausgang.sendNow(mail));
    }

    @Test
    void sendsAMailWithoutALinkOnceMore() throws Exception {
        UUID sent = outbox.queue(Letters.receipt("a"));
        database.update("update outbox_mail set status = 'SENT', sealed_path = null");
        assertThat(page(sent)).contains("Erneut senden");

        browser.perform(
                post("/postausgang/" + sent + "/erneut").with(COORDINATOR).with(csrf()));

        OutboxMail copy = mails.findAll().stream()
                .filter(mail -> !mail.id().equals(sent))
                .findFirst()
                .orElseThrow();
        OutboxMail original = mails.findById(sent).orElseThrow();
        assertThat(copy.status()).isEqualTo(MailStatus.QUEUED);
        assertThat(copy.textBody()).isEqualTo(original.textBody());
        assertThat(copy.messageId()).isNotEqualTo(original.messageId());
    }

    @Test
    void tellsThatAMailIsBeingSentAtThisMoment() throws Exception {
        UUID mail = outbox.queue(Letters.question("a"));
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        Thread sender = new Thread(() -> transaction.executeWithoutResult(status -> {
            mails.lock(mail);
            locked.countDown();
            await(told);
        }));
        sender.start();
        await(locked);

        assertThat(postausgang.sendNow(mail)).isEqualTo(Postausgang.Wish.UNDERWAY);

        told.countDown();
        sender.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void knowsOnlyItsOwnMails() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> postausgang.sendNow(UUID.randomUUID()));
    }

    private String page(UUID mail) throws Exception {
        return browser.perform(get("/postausgang/" + mail).with(COORDINATOR))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
