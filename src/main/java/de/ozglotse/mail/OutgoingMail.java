package de.ozglotse.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns a row of the outbox into a MIME message; the only place where headers are written: constants and our own addresses. */
@Component
class OutgoingMail {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final Offices offices;
    private final Links links;
    private final Clock clock;

    OutgoingMail(MailSettings settings, Offices offices, Links links, Clock clock) {
        this.settings = settings;
        this.offices = offices;
        this.links = links;
        this.clock = clock;
    }

    MimeMessage fill(MimeMessage message, OutboxMail mail) throws MessagingException {
        Office office = offices.current();
        message.setFrom(address(settings.sender(), office.name()));
        message.setRecipient(Message.RecipientType.TO, address(mail.toAddress(), mail.toName()));
        message.setReplyTo(new InternetAddress[] {address(office.mail(), office.name())});
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        nameWhereToCancel(message, mail);
        message.setContent(mail.calendarPart().isPresent() ? withFile(mail) : alternatives(mail));
        return message;
    }

    /** As mail programs know it for their own button (RFC 2369, RFC 8058). */
    private void nameWhereToCancel(MimeMessage message, OutboxMail mail) throws MessagingException {
        Optional<String> address = links.stopAddress(mail);
        if (address.isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + address.get() + ">");
            if (links.offersOneClick()) {
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
    }

    /** The calendar twice: programs that know invitations read the alternative, all others offer a file. */
    private MimeMultipart withFile(OutboxMail mail) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives(mail));
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(
                mail.calendarPart().orElseThrow().getBytes(StandardCharsets.UTF_8), "application/ics")));
        file.setFileName("termin.ics");
        return new MimeMultipart("mixed", body, file);
    }

    private MimeMultipart alternatives(OutboxMail mail) throws MessagingException {
        MimeMultipart content = new MimeMultipart("alternative");
        content.addBodyPart(part(links.fillInText(mail), "text/plain; charset=UTF-8"));
        content.addBodyPart(part(links.fillInHtml(mail), "text/html; charset=UTF-8"));
        if (mail.calendarPart().isPresent()) {
            String calendar = mail.calendarPart().get();
            content.addBodyPart(
                    part(calendar, "text/calendar; charset=UTF-8; method=" + CalendarFile.methodOf(calendar)));
        }
        return content;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        int at = address.indexOf('@');
        String ascii = address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        try {
            InternetAddress result = new InternetAddress(ascii, name, UTF_8);
            result.validate();
            return result;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
