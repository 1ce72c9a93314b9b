package de.ozglotse.reliability;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The application's way to the mail server, which notes every attempt. */
final class WatchedSender extends JavaMailSenderImpl {

    private final Deliveries deliveries;

    WatchedSender(int port, String timeout, Deliveries deliveries) {
        this.deliveries = deliveries;
        setHost("127.0.0.1");
        setPort(port);
        getJavaMailProperties().setProperty("mail.smtp.timeout", timeout);
    }

    @Override
    protected void doSend(MimeMessage[] messages, Object[] originals) {
        try {
            super.doSend(messages, originals);
            deliveries.taken(id(messages[0]));
        } catch (MailException e) {
            deliveries.failed(id(messages[0]));
            throw e;
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
