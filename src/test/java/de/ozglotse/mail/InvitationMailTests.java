package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

/** Invitations as a mail server gets them (RFC 6047). */
@MailTest
@TestPropertySource(properties = "spring.mail.host=localhost")
class InvitationMailTests {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Invitations invitations;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private OutboxMailRepository mails;

    @Autowired
    private AppointmentRepository appointments;

    @Autowired
    private JavaMailSenderImpl sender;

    @BeforeEach
    void connect() {
        sender.setPort(SERVER.getSmtp().getPort());
    }

    @AfterEach
    void clear() {
        mails.deleteAll();
        appointments.deleteAll();
    }

    @Test
    void bringTheCalendarAsAlternativeAndAsFile() throws Exception {
        invitations.invite(
                TownHallFixture.CASE, LocalDateTime.of(2023, 3, 30, 14, 0), "Vor Ort", "Rathaus Bitz, Grüner Saal");

        MimeMessage message = sent();

        MimeMultipart content = (MimeMultipart) message.getContent();
        assertThat(message.getContentType()).startsWith("multipart/mixed");
        MimeMultipart alternatives = (MimeMultipart) content.getBodyPart(0).getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(types(alternatives))
                .extracting(type -> type.split(";")[0])
                .containsExactly("text/plain", "text/html", "text/calendar");
        assertThat(types(alternatives).get(2))
                .containsIgnoringCase("charset=UTF-8")
                .contains("method=REQUEST");
        BodyPart file = content.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("termin.ics");
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(file.getContentType()).startsWith("application/ics");
        String attached = new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String alternative =
                new String(alternatives.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(attached).isEqualTo(alternative);
        assertThat(ReadCalendar.value(ReadCalendar.event(attached), "LOCATION"))
                .isEqualTo("Vor Ort, Rathaus Bitz, Grüner Saal");
    }

    @Test
    void areWrittenInCharactersThatEveryServerTakes() throws Exception {
        invitations.invite(TownHallFixture.CASE, LocalDateTime.of(2023, 3, 30, 14, 0), "Vor Ort", "Grüner Saal");

        String raw = GreenMailUtil.getWholeMessage(sent());

        assertThat(raw).matches("(?s)[\\x00-\\x7F]+");
    }

    @Test
    void sayInTheTypeThatTheDateIsOff() throws Exception {
        invitations.invite(TownHallFixture.CASE, LocalDateTime.of(2023, 3, 30, 14, 0), "Vor Ort", "Rathaus");
        mails.deleteAll();
        invitations.cancel(TownHallFixture.CASE);

        MimeMultipart content = (MimeMultipart) sent().getContent();

        assertThat(types((MimeMultipart) content.getBodyPart(0).getContent()).get(2))
                .contains("method=CANCEL");
    }

    private MimeMessage sent() {
        mails.findAll().forEach(mail -> assertThat(delivery.deliver(mail.id())).isEqualTo(Delivery.SENT));
        return SERVER.getReceivedMessages()[0];
    }

    private static List<String> types(MimeMultipart parts) throws Exception {
        return Stream.of(parts.getBodyPart(0), parts.getBodyPart(1), parts.getBodyPart(2))
                .map(InvitationMailTests::type)
                .toList();
    }

    private static String type(BodyPart part) {
        try {
            return part.getContentType();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
