package de.ozglotse.mail.web;

import de.ozglotse.mail.MailStop;
import de.ozglotse.shared.CountyTime;

/** Since when and why no mail leaves, as people read it. */
public record StopView(String since, String reason, long waiting) {

    static StopView of(MailStop.Stop stop) {
        return new StopView(CountyTime.text(stop.since()), stop.reason().name(), stop.waiting());
    }
}
