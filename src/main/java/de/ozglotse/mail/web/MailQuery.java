package de.ozglotse.mail.web;

import de.ozglotse.mail.MailFilter;
import de.ozglotse.mail.MailStatus;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which mails somebody wants to see, as it stands in the address; what makes no sense there is left out.
 *
 * @param gemeinde AGS
 * @param an part of a name or address
 * @param text part of subject or text
 */
record MailQuery(String status, String gemeinde, String an, String text) {

    private static final int LONGEST_SEARCH = 100;

    MailFilter filter() {
        return new MailFilter(
                Arrays.stream(MailStatus.values())
                        .filter(each -> each.name().equalsIgnoreCase(status))
                        .findFirst(),
                Optional.ofNullable(gemeinde).filter(Ags::isValid).map(CaseKey::new),
                cut(an),
                cut(text));
    }

    private static String cut(String sought) {
        String words = sought == null ? "" : sought.strip();
        return words.substring(0, Math.min(words.length(), LONGEST_SEARCH)).replace("\0", "");
    }
}
