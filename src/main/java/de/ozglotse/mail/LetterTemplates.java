package de.ozglotse.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes letters as text and as HTML with the same content.
 *
 * <p>The engine is no bean: Spring Boot would take it for the one that renders the pages.
 */
@Component
class LetterTemplates {

    private static final int LINE_LENGTH = 72;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final MailTexts texts;
    private final BaseUrl baseUrl;

    LetterTemplates(MessageSource messages, MailTexts texts, BaseUrl baseUrl) {
        this.texts = texts;
        this.baseUrl = baseUrl;
        engine.setTemplateEngineMessageSource(messages);
        engine.setTemplateResolvers(Set.of(resolver(".html", TemplateMode.HTML), resolver(".txt", TemplateMode.TEXT)));
    }

    RenderedLetter render(Letter letter) {
        return render(letter.kind(), LetterParts.of(letter), texts.current());
    }

    /** @param around what this installation says around letters, by the names of {@link MailTexts} */
    RenderedLetter render(String kind, LetterParts letter, Map<String, String> around) {
        Map<String, String> values = values(letter, around);
        List<String> paragraphs = new ArrayList<>(own(around, MailTexts.INTRO + kind, values));
        paragraphs.addAll(letter.paragraphs());
        List<String> closing = new ArrayList<>(letter.closing());
        closing.addAll(own(around, MailTexts.CLOSING + kind, values));
        return new RenderedLetter(
                engine.process("letter.txt", context(kind, letter, around, wrapped(paragraphs), wrapped(closing))),
                engine.process(
                        letter.stoppable() ? "bulletin.html" : "letter.html",
                        context(kind, letter, around, paragraphs, closing)));
    }

    private static Map<String, String> values(LetterParts letter, Map<String, String> around) {
        return Map.of(
                "name", letter.toName(),
                "ort", letter.place(),
                "frage", letter.heading(),
                "telefon", around.get("office.phone"),
                "sprechzeiten", around.get("office.hours").replace('\n', ' '));
    }

    /** @return the paragraphs of a text of this installation */
    private static List<String> own(Map<String, String> around, String name, Map<String, String> values) {
        return Stream.of(MailTextRules.fill(around.getOrDefault(name, ""), values)
                        .split("\n+"))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }

    private Context context(
            String kind, LetterParts letter, Map<String, String> around, Object paragraphs, Object closing) {
        Context context = new Context(Locale.GERMANY);
        context.setVariables(Map.of(
                "letter", letter,
                "paragraphs", paragraphs,
                "closing", closing,
                "office", StoredOffices.of(around),
                "host", baseUrl.host()));
        context.setVariable("words", LetterKind.words(kind));
        context.setVariable("signature", lines(around.get("office.signature")));
        context.setVariable("hours", lines(around.get("office.hours")));
        context.setVariable("url", letter.linked() ? OutboxMail.PLACEHOLDER : null);
        context.setVariable("stop", letter.stoppable() ? Links.STOP : null);
        context.setVariable("base", baseUrl.value());
        context.setVariable("sections", letter.sections());
        context.setVariable("lists", listed(letter.sections()));
        return context;
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).toList();
    }

    /** As one piece: the text mode of templates swallows the empty lines between the pieces of a list. */
    private static String wrapped(List<String> paragraphs) {
        return paragraphs.stream().map(LetterTemplates::wrap).collect(Collectors.joining("\n\n"));
    }

    private String listed(List<LetterSection> sections) {
        return sections.stream()
                .map(section -> section.heading().toUpperCase(Locale.GERMANY)
                        + section.lines().stream().map(this::listed).collect(Collectors.joining()))
                .collect(Collectors.joining("\n\n"));
    }

    private String listed(LetterSection.Line line) {
        return "\n- " + wrap(line.whole()).replace("\n", "\n  ") + "\n  " + baseUrl.value() + line.path();
    }

    private static String wrap(String paragraph) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : paragraph.split(" ")) {
            if (column > 0 && column + 1 + word.length() > LINE_LENGTH) {
                text.append('\n');
                column = 0;
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        return text.toString();
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(LetterTemplates.class.getClassLoader());
        resolver.setPrefix("templates/mail/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
