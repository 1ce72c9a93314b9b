package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.shared.EmailAddress;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

/** Whatever people are called or write, a mail has exactly our headers and goes to exactly one recipient. */
@MailTest
@TestPropertySource(properties = "spring.mail.host=localhost")
class HeaderInjectionTests {

    private static final String VICTIM = "opfer@stadt.example";
    private static final List<String> HEADERS = List.of(
            "Return-Path",
            "Received",
            "Date",
            "From",
            "Reply-To",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Auto-Submitted");

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private MailTexts texts;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private RecordedAudit audit;

    static Stream<String> payloads() {
        String bcc = "Bcc: " + VICTIM;
        return Stream.concat(
                Stream.of(
                                "\r\n", "\n", "\r", "\r\n ", "\n\t", "\u0085", "\u2028", "\u2029", "\u000B", "\f", "\0",
                                "\r\r\n", "\n\r")
                        .map(breaking -> "Maurer" + breaking + bcc),
                Stream.of(
                        "Maurer%0d%0a" + bcc,
                        "Maurer%0A" + bcc,
                        "Maurer\\r\\n" + bcc,
                        "=?UTF-8?Q?Maurer=0D=0ABcc:_opfer@stadt.example?=",
                        "=?UTF-8?B?TWF1cmVyDQpCY2M6IG9wZmVyQHN0YWR0LmV4YW1wbGU=?=",
                        "Maurer <" + VICTIM + ">",
                        "\"Maurer\" <" + VICTIM + ">, x",
                        "Maurer, " + VICTIM,
                        VICTIM + ";" + VICTIM,
                        "Maurer\r\n\r\nEin anderer Text",
                        "Maurer\r\n.\r\nMAIL FROM:<x@x.example>\r\nRCPT TO:<" + VICTIM + ">",
                        "Maurer\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>",
                        "Maurer\r\nTo: " + VICTIM + "\r\nCc: " + VICTIM,
                        "嘊嘍" + bcc,
                        "\u010D\u010A" + bcc,
                        "\uE000link\uE000",
                        "${7*7} #{7*7} *{7*7} [[${7*7}]] [(7*7)] __${7*7}__"));
    }

    @BeforeEach
    void connect() {
        sender.setPort(SERVER.getSmtp().getPort());
    }

    @AfterEach
    void clear() {
        mails.deleteAll();
        database.update("delete from mail_text");
        database.update("delete from mail_slot");
        audit.clear();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void changesNeitherHeadersNorRecipients(String payload) throws Exception {
        List<Letter> letters = List.of(
                letter("toName", payload, "Frage", "Bitz", "Frage?", "Text", "Ende"),
                letter("subject", "Maurer", payload, "Bitz", "Frage?", "Text", "Ende"),
                letter("place", "Maurer", "Frage", payload, "Frage?", "Text", "Ende"),
                letter("heading", "Maurer", "Frage", "Bitz", payload, "Text", "Ende"),
                letter("paragraph", "Maurer", "Frage", "Bitz", "Frage?", payload, "Ende"),
                letter("closing", "Maurer", "Frage", "Bitz", "Frage?", "Text", payload),
                letter(payload.length() > 150 ? "key" : payload, "Maurer", "Frage", "Bitz", "Frage?", "Text", "Ende"));

        for (Letter letter : letters) {
            assertThat(delivery.deliver(outbox.queue(letter))).isEqualTo(Delivery.SENT);
        }

        assertThat(SERVER.getReceivedMessages()).hasSize(letters.size());
        for (MimeMessage message : SERVER.getReceivedMessages()) {
            requireOurs(message);
        }
    }

    /** What the check of texts lets through can do no harm either. */
    @ParameterizedTest
    @MethodSource("payloads")
    void doesNotComeInThroughTheOfficesOwnTexts(String payload) throws Exception {
        for (String name : texts.current().keySet()) {
            texts.change(java.util.Map.of(name, payload));
        }

        assertThat(delivery.deliver(outbox.queue(Letters.question("a")))).isEqualTo(Delivery.SENT);

        requireOurs(SERVER.getReceivedMessages()[0]);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void isNoAddress(String payload) {
        assertThat(Stream.of(
                        payload, payload + "@bitz.example", "rathaus@" + payload, "rathaus@bitz.example" + payload))
                .noneMatch(EmailAddress::isValid);
    }

    private static void requireOurs(MimeMessage message) throws Exception {
        assertThat(Collections.list(message.getAllHeaders()).stream().map(Header::getName))
                .isSubsetOf(HEADERS)
                .doesNotHaveDuplicates()
                .contains("From", "To", "Reply-To", "Subject", "Message-ID", "Auto-Submitted");
        assertThat(message.getAllRecipients())
                .singleElement()
                .isInstanceOfSatisfying(
                        InternetAddress.class, to -> assertThat(to.getAddress()).isEqualTo("rathaus@bitz.example"));
        assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(((InternetAddress) message.getFrom()[0]).getAddress()).isEqualTo("egov@zak.example");
        MimeMultipart content = (MimeMultipart) message.getContent();
        assertThat(content.getCount()).isEqualTo(2);
        String html = (String) content.getBodyPart(1).getContent();
        assertThat(html.split("<a ")).as("links").hasSize(2);
        assertThat(html).doesNotContain("<script", "49 49");
    }

    private static Letter letter(String key, String... parts) {
        return new Letter(
                key,
                "frage",
                new EmailAddress("rathaus@bitz.example"),
                parts[0],
                TownHallFixture.CASE,
                Optional.empty(),
                false,
                parts[1],
                parts[2],
                parts[3],
                List.of(parts[4]),
                Optional.of("/r/" + Letters.TOKEN),
                List.of(parts[5]));
    }
}
