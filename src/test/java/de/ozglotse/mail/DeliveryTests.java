package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

@MailTest
@TestPropertySource(properties = "spring.mail.host=localhost")
class DeliveryTests {

    private static final String LINK = "https://lotse.zak.example/r/" + Letters.TOKEN;

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private JavaMailSenderImpl sender;

    @BeforeEach
    void connect() {
        sender.setPort(SERVER.getSmtp().getPort());
    }

    @AfterEach
    void clear() {
        mails.deleteAll();
    }

    @Test
    void sendsTextAndHtmlWithTheSameContent() throws Exception {
        MimeMessage message = send(Letters.question("a"));

        MimeMultipart content = (MimeMultipart) message.getContent();
        assertThat(content.getContentType()).startsWith("multipart/alternative");
        assertThat(content.getCount()).isEqualTo(2);
        String text = (String) content.getBodyPart(0).getContent();
        String html = (String) content.getBodyPart(1).getContent();
        assertThat(List.of(text, html))
                .allSatisfy(body -> assertThat(body)
                        .contains("Guten Tag Frau Sabine Maurer,")
                        .contains("Für die Gemeinde Bitz")
                        .contains("bitte antworten Sie bis Freitag, 3. März 2023.")
                        .contains("Der Link gilt nur für diese Frage.")
                        .contains("Katrin Vogel")
                        .contains("07433 000-123")
                        .contains(LINK));
        assertThat(text).contains("Tür & <b>Tor</b>");
        assertThat(html).contains("Tür &amp; &lt;b&gt;Tor&lt;/b&gt;").doesNotContain("<b>Tor</b>");
    }

    @Test
    void saysWhereALetterThatComesEveryWeekIsCancelled() throws Exception {
        MimeMessage message = send(Letters.weekly("weekly"));

        String stop = "https://lotse.zak.example/wochenbericht/7-abc";
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<" + stop + ">");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        MimeMultipart content = (MimeMultipart) message.getContent();
        assertThat((String) content.getBodyPart(0).getContent())
                .contains(stop, "ÜBERFÄLLIG", "- Bitz: <Nachfassen>", "https://lotse.zak.example/aufgaben/1");
        assertThat((String) content.getBodyPart(1).getContent())
                .contains("href=\"" + stop + "\"", ": &lt;Nachfassen&gt;")
                .contains("href=\"https://lotse.zak.example/aufgaben/1\"");
        assertThat(mails.findByDedupKey("weekly").orElseThrow().textBody()).doesNotContain(stop);
    }

    @Test
    void namesNoWayToCancelWhatWasAskedOnce() throws Exception {
        assertThat(send(Letters.question("once")).getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void hasOneLinkWhoseTextNamesItsHostAndNoImage() throws Exception {
        MimeMultipart content = (MimeMultipart) send(Letters.question("a")).getContent();
        String html = (String) content.getBodyPart(1).getContent();

        assertThat(html.split("<a ")).hasSize(2);
        assertThat(html).containsPattern("<a href=\"" + LINK + "\"[^>]*>Antworten auf lotse\\.zak\\.example</a>");
        assertThat(html).doesNotContain("<img", "url(", "src=");
    }

    @Test
    void carriesItsOwnHeadersOnly() throws Exception {
        MimeMessage message = send(Letters.question("a"));

        assertThat(message.getMessageID()).matches("<[0-9a-f]{32}@lotse\\.zak\\.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSubject()).isEqualTo("Bitte bis 03.03.2023: Ist Ihr Behördenkonto eingerichtet? – Bitz");
        assertThat(Collections.list(message.getAllHeaders()).stream().map(Header::getName))
                .contains("From", "To", "Reply-To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type")
                .doesNotContain("Bcc", "Cc");
    }

    @Test
    void sendsEachMailOnceAndForgetsItsLink() {
        UUID mail = outbox.queue(Letters.question("a"));

        assertThat(delivery.deliver(mail)).isEqualTo(Delivery.SENT);
        assertThat(delivery.deliver(mail)).isEqualTo(Delivery.SKIPPED);
        assertThat(delivery.deliver(UUID.randomUUID())).isEqualTo(Delivery.SKIPPED);

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        OutboxMail sent = mails.findById(mail).orElseThrow();
        assertThat(sent.status()).isEqualTo(MailStatus.SENT);
        assertThat(sent.sealedPath()).isEmpty();
        assertThat(sent.sentAt()).isPresent();
        assertThat(sent.attempts()).isOne();
    }

    @Test
    void doesNotSendWhatWasWithdrawn() {
        UUID mail = outbox.queue(Letters.question("a"));
        outbox.withdraw(Letters.STEP);

        assertThat(delivery.deliver(mail)).isEqualTo(Delivery.SKIPPED);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maurer\r\nBcc: opfer@stadt.example",
                "Maurer\nBcc: opfer@stadt.example",
                "Maurer\rBcc: opfer@stadt.example",
                "Maurer\r\n\r\nEin anderer Text",
                "Maurer%0d%0aBcc: opfer@stadt.example",
                "Maurer\u2028Bcc: opfer@stadt.example",
                "Maurer\u0085Bcc: opfer@stadt.example",
                "Maurer\0Bcc: opfer@stadt.example",
                "Maurer <opfer@stadt.example>",
                "\"Maurer\" <opfer@stadt.example>, x",
                "Maurer, opfer@stadt.example",
                "=?UTF-8?Q?Maurer=0D=0ABcc:_opfer@stadt.example?=",
                "Maurer\t\r\n\tBcc: opfer@stadt.example",
                "\uE000link\uE000",
                "${7*7} #{7*7} *{7*7} [[${7*7}]] [(7*7)] __${7*7}__"
            })
    void keepsHeadersWhateverPeopleAreCalled(String name) throws Exception {
        MimeMessage message = send(Letters.with("a", name, name, false));

        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0]).getAddress())
                .isEqualTo("rathaus@bitz.example");
        assertThat(Collections.list(message.getAllHeaders()).stream().map(Header::getName))
                .doesNotContain("Bcc", "Cc");
        assertThat(message.getHeader("Subject")).hasSize(1);
        BodyPart html = ((MimeMultipart) message.getContent()).getBodyPart(1);
        assertThat(((String) html.getContent()).split("<a ")).hasSize(2);
        assertThat((String) html.getContent()).doesNotContain("49");
    }

    private MimeMessage send(Letter letter) {
        assertThat(delivery.deliver(outbox.queue(letter))).isEqualTo(Delivery.SENT);
        return SERVER.getReceivedMessages()[0];
    }
}
