package de.ozglotse.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The SMTP server that this installation may use; without one, mails are held in the outbox. */
@Component
class MailServer {

    private final ObjectProvider<JavaMailSender> sender;
    private final Environment environment;

    MailServer(ObjectProvider<JavaMailSender> sender, Environment environment) {
        this.sender = sender;
        this.environment = environment;
    }

    boolean isConfigured() {
        return !environment.getProperty("spring.mail.host", "").isBlank();
    }

    JavaMailSender sender() {
        return sender.getObject();
    }
}
