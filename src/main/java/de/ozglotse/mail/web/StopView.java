package de.ozglotse.mail.web;

import de.ozglotse.mail.MailStop;
import de.ozglotse.shared.CountyTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Since when and why no mail leaves, as people read it. */
public record StopView(String since, String reason, long waiting) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm", Locale.GERMANY);

    static StopView of(MailStop.Stop stop) {
        return new StopView(
                TIME.format(stop.since().atZone(CountyTime.ZONE)), stop.reason().name(), stop.waiting());
    }
}
