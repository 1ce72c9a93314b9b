package de.ozglotse.confirmation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** Something that a contact typed and that was not stored: it is shown, so that nobody has to write it twice. */
public record TypedText(String label, String text) {

    private static final int MOST = 30;

    /** What is chosen again in a moment, or was never seen. */
    private static final Set<String> NOT_TYPED =
            Set.of("_csrf", LinkAnswer.CHOICE, LinkAnswer.CONSENT, LinkForm.ALSO_FOR, LinkForm.OVERSIZED);

    private static final Pattern CHOICE = Pattern.compile("[a-z][A-Za-z0-9-]*");

    private static final Map<String, String> LABELS = Map.of(
            LinkAnswer.NAME,
            "confirmation.page.name",
            LinkAnswer.UNTIL,
            "confirmation.page.until",
            LinkAnswer.QUESTION,
            "confirmation.page.question",
            LinkAnswer.COLLEAGUE,
            "confirmation.page.colleague",
            LinkAnswer.COLLEAGUE_MAIL,
            "confirmation.page.colleagueMail",
            LinkAnswer.REASON,
            "confirmation.page.reason",
            "von",
            "confirmation.contact.von",
            "bis",
            "confirmation.contact.bis",
            "vertretung",
            "confirmation.contact.vertretung",
            "vertretungMail",
            "confirmation.contact.vertretungMail");

    /** The fields of a question have no label here: whoever has a dead link does not learn what was asked. */
    static List<TypedText> of(Map<String, String> fields, MessageSource messages) {
        return fields.entrySet().stream()
                .filter(field -> isTyped(field.getKey(), field.getValue().strip()))
                .limit(MOST)
                .map(field -> new TypedText(
                        messages.getMessage(
                                LABELS.getOrDefault(field.getKey(), "confirmation.typed.label"), null, Locale.GERMANY),
                        field.getValue().strip()))
                .toList();
    }

    private static boolean isTyped(String field, String text) {
        return !text.isEmpty()
                && !NOT_TYPED.contains(field)
                && (LABELS.containsKey(field) || !CHOICE.matcher(text).matches());
    }
}
