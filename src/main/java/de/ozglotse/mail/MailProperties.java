package de.ozglotse.mail;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation writes mails.
 *
 * @param from sender's address; the office's if blank
 * @param linkKeyFile where the key that seals links is kept unless the environment gives one
 */
@ConfigurationProperties("ozg-lotse.mail")
record MailProperties(
        @DefaultValue("") String from,
        @DefaultValue("./data/link.key") Path linkKeyFile,
        @DefaultValue Office office) {

    String sender() {
        return from.isBlank() ? office.mail() : from;
    }
}
