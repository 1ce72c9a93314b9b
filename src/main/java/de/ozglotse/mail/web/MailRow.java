package de.ozglotse.mail.web;

import de.ozglotse.mail.MailStatus;
import de.ozglotse.mail.Postausgang;
import de.ozglotse.shared.CountyTime;

/** A mail with its times as people read them. */
public record MailRow(Postausgang.Entry mail) {

    public String created() {
        return CountyTime.text(mail.createdAt());
    }

    /** @return null if it was not sent */
    public String sent() {
        return mail.sentAt().map(CountyTime::text).orElse(null);
    }

    /** @return null unless it waits */
    public String sendAt() {
        return mail.status() == MailStatus.QUEUED ? CountyTime.text(mail.sendAt()) : null;
    }

    /** @return whether it can be sent now, if anything can */
    public boolean unsent() {
        return mail.status() != MailStatus.SENT && mail.status() != MailStatus.WITHDRAWN;
    }
}
