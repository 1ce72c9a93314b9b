package de.ozglotse.mail.web;

import de.ozglotse.mail.MailStatus;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A mail with its times as people read them. */
public record MailRow(Postausgang.Entry mail) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm", Locale.GERMANY);

    public String created() {
        return time(mail.createdAt());
    }

    /** @return null if it was not sent */
    public String sent() {
        return mail.sentAt().map(MailRow::time).orElse(null);
    }

    /** @return null unless it waits */
    public String sendAt() {
        return mail.status() == MailStatus.QUEUED ? time(mail.sendAt()) : null;
    }

    /** @return whether it can be sent now, if anything can */
    public boolean unsent() {
        return mail.status() != MailStatus.SENT && mail.status() != MailStatus.WITHDRAWN;
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(CountyTime.ZONE));
    }
}
