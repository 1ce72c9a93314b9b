package de.ozglotse.mail;

import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows each kind of letter with the texts that count now, around the newest letter of this kind that was written. */
@Service
@Transactional(readOnly = true)
public class MailPreviews {

    private final OutboxMailRepository mails;
    private final LetterTemplates templates;
    private final MailTexts texts;
    private final Links links;
    private final Municipalities municipalities;
    private final Contacts contacts;
    private final MessageSource messages;

    MailPreviews(
            OutboxMailRepository mails,
            LetterTemplates templates,
            MailTexts texts,
            Links links,
            Municipalities municipalities,
            Contacts contacts,
            MessageSource messages) {
        this.mails = mails;
        this.templates = templates;
        this.texts = texts;
        this.links = links;
        this.municipalities = municipalities;
        this.contacts = contacts;
        this.messages = messages;
    }

    /** @return when the newest letter of this kind was written */
    public Optional<Instant> newest(String kind) {
        return newestMail(kind).map(OutboxMail::createdAt);
    }

    public Preview of(String kind) {
        return of(kind, Map.of());
    }

    /** @param draft texts that are not stored, by the names of {@link MailTexts}; they stand for those that count */
    public Preview of(String kind, Map<String, String> draft) {
        Map<String, String> around = new HashMap<>(texts.current());
        draft.forEach((name, text) -> around.put(name, MailTextRules.clean(text)));
        LetterParts letter = newestMail(kind).flatMap(OutboxMail::parts).orElseGet(() -> example(kind));
        RenderedLetter rendered = templates.render(kind, letter, around);
        return new Preview(letter.subject(), letter.toName(), links.mask(rendered.text()), links.mask(rendered.html()));
    }

    private Optional<OutboxMail> newestMail(String kind) {
        return mails.findFirstByTemplateAndPartsNotNullOrderByCreatedAtDesc(kind);
    }

    /** Nothing of this kind was written yet: at least the people are real. */
    private LetterParts example(String kind) {
        Optional<Municipality> town = municipalities.all().stream()
                .filter(each -> contacts.primary(each.ags()).isPresent())
                .findFirst();
        return new LetterParts(
                town.flatMap(each -> contacts.primary(each.ags()))
                        .map(Contact::name)
                        .orElseGet(() -> text("mail.example.name")),
                text("mail.example.subject"),
                town.map(each -> text("mail.for." + each.kind(), each.name())).orElseGet(() -> text("mail.county")),
                text("mail.example.heading"),
                List.of(text("mail.example.paragraph")),
                true,
                List.of(),
                List.of(),
                kind.equals(LetterKind.WOCHENBERICHT));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }

    /** A letter as it would be read; its link is masked. */
    public record Preview(String subject, String toName, String text, String html) {}
}
