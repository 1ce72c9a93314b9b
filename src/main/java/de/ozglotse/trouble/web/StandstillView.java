package de.ozglotse.trouble.web;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.trouble.MailStandstill;

/**
 * The mails that wait for their server, as the page shows them.
 *
 * @param next when it is tried by itself, or null
 */
public record StandstillView(String since, long mails, String next) {

    static StandstillView of(MailStandstill.Waiting waiting) {
        return new StandstillView(
                CountyTime.text(waiting.since()),
                waiting.mails(),
                waiting.next().map(TroubleRow::timeWithSeconds).orElse(null));
    }
}
