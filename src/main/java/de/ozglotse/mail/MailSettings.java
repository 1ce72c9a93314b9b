package de.ozglotse.mail;

import org.springframework.stereotype.Service;

/** What the configuration of this installation says about mails, for people to read. */
@Service
public class MailSettings {

    private final MailProperties properties;
    private final MailServer server;
    private final Offices offices;

    MailSettings(MailProperties properties, MailServer server, Offices offices) {
        this.properties = properties;
        this.server = server;
        this.offices = offices;
    }

    /** @return the sender's address: it must fit the mail server's domain, so only the configuration can change it */
    public String sender() {
        return properties.from().isBlank() ? offices.current().mail() : properties.from();
    }

    public int mostPerHour() {
        return properties.mostPerHour();
    }

    public boolean sends() {
        return server.isConfigured();
    }
}
