package de.ozglotse.digest;

import de.ozglotse.identity.WeeklyReaders;
import de.ozglotse.identity.WeeklyReaders.Reader;
import de.ozglotse.mail.Letter;
import de.ozglotse.mail.LetterKind;
import de.ozglotse.mail.LetterSection;
import de.ozglotse.mail.Outbox;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the weekly report as one letter for each person and week. */
@Service
@Transactional
class WeeklyLetters implements WeeklyReport {

    private final WeeklyReaders readers;
    private final WeekInWords week;
    private final StopToken tokens;
    private final Outbox outbox;
    private final DigestSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    WeeklyLetters(
            WeeklyReaders readers,
            WeekInWords week,
            StopToken tokens,
            Outbox outbox,
            DigestSettings settings,
            MessageSource messages,
            Clock clock) {
        this.readers = readers;
        this.week = week;
        this.tokens = tokens;
        this.outbox = outbox;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void send() {
        List<Reader> wanting = readers.all();
        if (!wanting.isEmpty()) {
            List<LetterSection> sections = week.sections();
            wanting.forEach(reader -> outbox.queue(letter(reader, sections)));
        }
    }

    @Override
    public Optional<Instant> next() {
        return settings.on() ? Optional.of(ReportWeek.nextMorning(clock.instant())) : Optional.empty();
    }

    private Letter letter(Reader reader, List<LetterSection> sections) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        return new Letter(
                "wochenbericht:" + ReportWeek.of(today).name() + ":" + reader.username(),
                LetterKind.WOCHENBERICHT,
                reader.address(),
                reader.name(),
                CaseKey.COUNTY,
                Optional.empty(),
                false,
                text("digest.subject", CountyTime.text(today)),
                text("digest.place", CountyTime.text(today.minusDays(7)), CountyTime.text(today.minusDays(1))),
                text("digest.heading"),
                List.of(text(sections.isEmpty() ? "digest.nothing" : "digest.intro")),
                Optional.of("/fortschritt"),
                List.of(),
                Optional.of(new Letter.Bulletin(sections, tokens.path(reader.id(), reader.username()))));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
