package de.ozglotse.mail;

import de.ozglotse.shared.EmailAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in the texts of this installation. */
final class MailTextRules {

    static final Set<String> PLACEHOLDERS = Set.of("name", "ort", "frage", "telefon", "sprechzeiten");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern LINK =
            Pattern.compile("(?i)https?:|www\\.|\\b[a-z0-9-]+\\.(de|com|net|org|eu|io|ly|gl)/");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Co}&&[^\\r\\n]]");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 1000;

    private static final Map<String, Predicate<String>> SPECIAL = Map.of(
            "office.name", text -> !text.isBlank(),
            "office.phone", text -> text.matches("[+0-9][0-9 ()/-]{4,38}[0-9]"),
            "office.mail", EmailAddress::isValid);

    private MailTextRules() {}

    static String clean(String typed) {
        return typed.strip().replace("\r\n", "\n");
    }

    /** @return message keys of what is wrong, by name */
    static Map<String, String> problems(Map<String, String> texts) {
        Map<String, String> problems = new LinkedHashMap<>();
        texts.forEach((name, text) -> problem(name, text).ifPresent(key -> problems.put(name, key)));
        return problems;
    }

    /** @return message key of what is wrong */
    static Optional<String> problem(String name, String text) {
        if (CONTROL.matcher(text).find()) {
            return Optional.of("mail.texts.error.control");
        }
        return isLine(name) ? lineProblem(name, text) : textProblem(text);
    }

    /** Names and numbers fit on one line; only what people write may have several. */
    static boolean isLine(String name) {
        return name.startsWith("office.") && !name.equals("office.hours") && !name.equals("office.signature");
    }

    private static Optional<String> lineProblem(String name, String text) {
        if (text.length() > LONGEST_LINE || text.contains("\n")) {
            return Optional.of("mail.texts.error.long");
        }
        return SPECIAL.getOrDefault(name, any -> true).test(text)
                ? Optional.empty()
                : Optional.of("mail.texts.error." + name);
    }

    private static Optional<String> textProblem(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.of("mail.texts.error.long");
        }
        if (LINK.matcher(text).find()) {
            return Optional.of("mail.texts.error.link");
        }
        Matcher placeholders = PLACEHOLDER.matcher(text);
        boolean known = placeholders.results().allMatch(found -> PLACEHOLDERS.contains(found.group(1)));
        boolean whole = placeholders.replaceAll("").chars().noneMatch(each -> each == '{' || each == '}');
        return known && whole ? Optional.empty() : Optional.of("mail.texts.error.placeholder");
    }

    /** Puts values for placeholders, each once: a value that looks like a placeholder stays as it is. */
    static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
