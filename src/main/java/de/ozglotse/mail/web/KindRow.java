package de.ozglotse.mail.web;

import de.ozglotse.mail.MailTexts;
import de.ozglotse.shared.CountyTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of letter in the list.
 *
 * @param newest when the newest one was written, or null
 * @param changed whether this installation words it in its own way
 */
public record KindRow(String kind, String newest, boolean changed) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm", Locale.GERMANY);

    static KindRow of(String kind, Optional<Instant> newest, List<String> changed) {
        return new KindRow(
                kind,
                newest.map(at -> TIME.format(at.atZone(CountyTime.ZONE))).orElse(null),
                changed.contains(MailTexts.INTRO + kind) || changed.contains(MailTexts.CLOSING + kind));
    }
}
