package de.ozglotse.mail;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;

/**
 * What somebody is to be written: the parts that differ from mail to mail, as plain text. Salutation, signature and
 * layout are added by the outbox.
 *
 * @param dedupKey names the reason for this mail; a second letter with the same key is not sent
 * @param kind of letter, for example {@code frage}; at most 20 characters
 * @param toName how the recipient is addressed
 * @param step the step that the letter is about
 * @param reminder whether the letter may wait for the next working day
 * @param place line above the heading, for example {@code Für die Gemeinde Bitz}
 * @param paragraphs before the link
 * @param secretPath path of the page to open, with its token; kept sealed until the mail is sent
 * @param closing paragraphs after the link
 * @param bulletin what a letter has beside that which comes regularly
 */
public record Letter(
        String dedupKey,
        String kind,
        EmailAddress to,
        String toName,
        CaseKey caseKey,
        Optional<StepId> step,
        boolean reminder,
        String subject,
        String place,
        String heading,
        List<String> paragraphs,
        Optional<String> secretPath,
        List<String> closing,
        Optional<Bulletin> bulletin) {

    /** Between the paths that are sealed together. */
    static final String SEPARATOR = "\n";

    public Letter {
        subject = line(subject);
        toName = line(toName);
        place = line(place);
        heading = line(heading);
        paragraphs = paragraphs.stream().map(Letter::line).toList();
        closing = closing.stream().map(Letter::line).toList();
    }

    /** A letter that asks or says one thing. */
    public Letter(
            String dedupKey,
            String kind,
            EmailAddress to,
            String toName,
            CaseKey caseKey,
            Optional<StepId> step,
            boolean reminder,
            String subject,
            String place,
            String heading,
            List<String> paragraphs,
            Optional<String> secretPath,
            List<String> closing) {
        this(
                dedupKey,
                kind,
                to,
                toName,
                caseKey,
                step,
                reminder,
                subject,
                place,
                heading,
                paragraphs,
                secretPath,
                closing,
                Optional.empty());
    }

    /** @return the paths that are kept sealed until the letter is sent, as one text; empty without any */
    Optional<String> sealed() {
        return secretPath.map(
                path -> path + bulletin.map(it -> SEPARATOR + it.stopPath()).orElse(""));
    }

    /**
     * The rest of a letter that comes regularly.
     *
     * @param sections lists after the paragraphs
     * @param stopPath path of the page on which letters of this kind are cancelled, with its token; kept sealed as well
     */
    public record Bulletin(List<LetterSection> sections, String stopPath) {

        public Bulletin {
            sections = List.copyOf(sections);
        }
    }

    /** One line: line breaks and other control characters have no place in a header. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Co}\\u2028\\u2029]+", " ").strip();
    }
}
