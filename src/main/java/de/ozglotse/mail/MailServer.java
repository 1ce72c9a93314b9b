package de.ozglotse.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The SMTP server that this installation may use; without one, mails are held in the outbox. */
@Component
class MailServer implements MailHold {

    private final ObjectProvider<JavaMailSender> sender;
    private final Environment environment;
    private volatile boolean held;

    MailServer(ObjectProvider<JavaMailSender> sender, Environment environment) {
        this.sender = sender;
        this.environment = environment;
    }

    boolean isConfigured() {
        return !held && !environment.getProperty("spring.mail.host", "").isBlank();
    }

    @Override
    public void hold() {
        held = true;
    }

    @Override
    public void release() {
        held = false;
    }

    JavaMailSender sender() {
        return sender.getObject();
    }
}
