package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what town halls read, on pages and in mails, to short sentences and to words that they use themselves. */
class PlainGermanTests {

    private static final Path TEXTS = Path.of("src/main/resources/messages/confirmation.properties");
    private static final int MOST_WORDS = 15;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}-]+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?i)\\b(tokens?|workflows?|tasks?|prozessinstanz\\w*|verifizier\\w*|authentifizier\\w*|instanz|optional)\\b");
    /** Each placeholder counts as one word, whatever stands there. */
    private static final Object[] ARGUMENTS = {2, "Wort", "Wort", "Wort"};

    @Test
    void sentencesAreShort() throws IOException {
        assertThat(sentences())
                .isNotEmpty()
                .allSatisfy(
                        sentence -> assertThat(WORD.matcher(sentence).results().count())
                                .as(sentence)
                                .isLessThanOrEqualTo(MOST_WORDS));
    }

    @Test
    void wordsAreThoseOfTheTownHall() throws IOException {
        assertThat(sentences()).allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern(FORBIDDEN));
    }

    private static List<String> sentences() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("audit.") && !key.startsWith("confirmation.desk."))
                .map(texts::getProperty)
                .map(text -> new MessageFormat(text, Locale.GERMANY).format(ARGUMENTS))
                .flatMap(text -> Stream.of(SENTENCE_END.split(text)))
                .toList();
    }
}
