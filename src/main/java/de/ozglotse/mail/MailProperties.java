package de.ozglotse.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation writes mails.
 *
 * @param from sender's address; the office's if blank
 */
@ConfigurationProperties("ozg-lotse.mail")
record MailProperties(
        @DefaultValue("") String from, @DefaultValue Office office) {

    String sender() {
        return from.isBlank() ? office.mail() : from;
    }
}
