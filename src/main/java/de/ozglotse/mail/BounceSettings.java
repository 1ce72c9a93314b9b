package de.ozglotse.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that reports about undeliverable mails arrive in.
 *
 * @param host IMAP server; nothing is read while it is blank
 * @param tls whether the connection is encrypted from its first byte on
 * @param every how long to wait between two looks
 */
@ConfigurationProperties("ozg-lotse.mail.bounces")
record BounceSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("PT15M") Duration every) {

    boolean isOn() {
        return !host.isBlank();
    }

    String protocol() {
        return tls ? "imaps" : "imap";
    }
}
