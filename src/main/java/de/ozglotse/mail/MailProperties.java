package de.ozglotse.mail;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation writes mails.
 *
 * @param from sender's address; the office's if blank
 * @param marker file that tells a restored database, see {@link RestoreGuard}
 * @param mostPerHour how many mails may leave within any hour
 * @param hold whether all mails are stopped at the start, whatever the marker says
 */
@ConfigurationProperties("ozg-lotse.mail")
record MailProperties(
        @DefaultValue("") String from,
        @DefaultValue("./data/mail.marker") Path marker,
        @DefaultValue("200") int mostPerHour,
        @DefaultValue("false") boolean hold,
        @DefaultValue Office office) {}
