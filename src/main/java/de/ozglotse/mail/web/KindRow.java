package de.ozglotse.mail.web;

import de.ozglotse.mail.MailTexts;
import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A kind of letter in the list.
 *
 * @param newest when the newest one was written, or null
 * @param changed whether this installation words it in its own way
 */
public record KindRow(String kind, String newest, boolean changed) {

    static KindRow of(String kind, Optional<Instant> newest, List<String> changed) {
        return new KindRow(
                kind,
                newest.map(CountyTime::text).orElse(null),
                changed.contains(MailTexts.INTRO + kind) || changed.contains(MailTexts.CLOSING + kind));
    }
}
