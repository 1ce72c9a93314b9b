package de.ozglotse.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages, reports and sheets say a small chance in the same words, and never that there is none. */
class ChanceWordingTests {

    private static final Object[] NOTHING = Collections.nCopies(5, 0).toArray();

    @Test
    void whatIsBelowOnePercentIsCalledSoEverywhere() throws IOException {
        List<String> chances = Stream.concat(texts("report"), texts("reporting"))
                .filter(text -> text.contains(" %|1#"))
                .toList();

        assertThat(chances)
                .hasSizeGreaterThan(4)
                .allSatisfy(text -> assertThat(new MessageFormat(text, Locale.GERMANY).format(NOTHING))
                        .contains("unter 1 %")
                        .doesNotContain("weniger als 1 %", ": 0 %"));
    }

    private static Stream<String> texts(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream().map(texts::getProperty);
    }
}
