package de.ozglotse.termin;

import de.ozglotse.mail.Letter;
import de.ozglotse.mail.Outbox;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends the minutes to the contact of the town hall, if there is one. */
@Component
class MinutesLetter {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu", Locale.GERMANY);

    private final Outbox outbox;
    private final Contacts contacts;
    private final Municipalities municipalities;
    private final MessageSource messages;

    MinutesLetter(Outbox outbox, Contacts contacts, Municipalities municipalities, MessageSource messages) {
        this.outbox = outbox;
        this.contacts = contacts;
        this.municipalities = municipalities;
        this.messages = messages;
    }

    void send(CaseKey caseKey, UUID termin, LocalDate heldOn, List<String> minutes) {
        Ags ags = caseKey.ags().orElseThrow();
        String town = municipalities.find(ags).map(Municipality::name).orElse(ags.value());
        contacts.primary(ags).ifPresent(to -> outbox.queue(letter(caseKey, termin, heldOn, minutes, to, town)));
    }

    private Letter letter(
            CaseKey caseKey, UUID termin, LocalDate heldOn, List<String> minutes, Contact to, String town) {
        return new Letter(
                "protokoll:" + termin,
                "protokoll",
                to.email(),
                to.name(),
                caseKey,
                Optional.empty(),
                false,
                text("termin.mail.subject", CountyTime.text(heldOn), town),
                town,
                text("termin.mail.heading"),
                Stream.concat(Stream.of(text("termin.mail.intro", LONG_DAY.format(heldOn))), minutes.stream())
                        .toList(),
                Optional.empty(),
                List.of(text("termin.mail.confirm")));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }
}
