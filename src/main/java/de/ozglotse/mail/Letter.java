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
        List<String> closing) {

    public Letter {
        subject = line(subject);
        toName = line(toName);
        place = line(place);
        heading = line(heading);
        paragraphs = paragraphs.stream().map(Letter::line).toList();
        closing = closing.stream().map(Letter::line).toList();
    }

    /** One line: line breaks and other control characters have no place in a header. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Co}\\u2028\\u2029]+", " ").strip();
    }
}
