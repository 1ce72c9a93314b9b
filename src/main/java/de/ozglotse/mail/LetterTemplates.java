package de.ozglotse.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Office office;
    private final BaseUrl baseUrl;

    LetterTemplates(MessageSource messages, Office office, BaseUrl baseUrl) {
        this.office = office;
        this.baseUrl = baseUrl;
        engine.setTemplateEngineMessageSource(messages);
        engine.setTemplateResolvers(Set.of(resolver(".html", TemplateMode.HTML), resolver(".txt", TemplateMode.TEXT)));
    }

    RenderedLetter render(Letter letter) {
        return new RenderedLetter(
                engine.process("letter.txt", context(letter, wrapped(letter.paragraphs()), wrapped(letter.closing()))),
                engine.process("letter.html", context(letter, letter.paragraphs(), letter.closing())));
    }

    private Context context(Letter letter, Object paragraphs, Object closing) {
        Context context = new Context(Locale.GERMANY);
        context.setVariables(Map.of(
                "letter", letter,
                "paragraphs", paragraphs,
                "closing", closing,
                "office", office,
                "host", baseUrl.host()));
        context.setVariable("url", letter.secretPath().isPresent() ? OutboxMail.PLACEHOLDER : null);
        return context;
    }

    /** As one piece: the text mode of templates swallows the empty lines between the pieces of a list. */
    private static String wrapped(List<String> paragraphs) {
        return paragraphs.stream().map(LetterTemplates::wrap).collect(Collectors.joining("\n\n"));
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
