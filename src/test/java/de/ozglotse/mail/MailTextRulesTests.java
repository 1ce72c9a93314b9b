package de.ozglotse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wir freuen uns auf Ihre Antwort.",
                "Rufen Sie an: {telefon}, {sprechzeiten}. Es geht um {frage} in {ort}, {name}.",
                "Zeile\nund noch eine",
                "<b>fett</b> & $7*7"
            })
    void takesPlainText(String text) {
        assertThat(MailTextRules.problem("intro.frage", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "intro.frage, Hallo {vorname}, placeholder",
        "intro.frage, Hallo {name, placeholder",
        "intro.frage, Hallo name}, placeholder",
        "intro.frage, ${7*7}, placeholder",
        "intro.frage, Sehen Sie https://x.example, link",
        "closing.frage, Sehen Sie www.x.example, link",
        "closing.frage, Kurz: bit.ly/abc, link",
        "office.signature, http://x.example, link",
        "office.name, '', office.name",
        "office.phone, 'rufen Sie an', office.phone",
        "office.mail, 'x@', office.mail",
        "office.mail, 'x@y.example,z@y.example', office.mail"
    })
    void refusesWhatHasNoPlaceInAMail(String name, String text, String problem) {
        assertThat(MailTextRules.problem(name, text)).contains("mail.texts.error." + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\uE000link\uE000", "a\u0085b"})
    void refusesWhatCannotBeSeen(String text) {
        assertThat(MailTextRules.problem("intro.frage", text)).contains("mail.texts.error.control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vogel\r\nBcc: x@y.example", "Vogel\nBcc: x@y.example"})
    void keepsNamesOnOneLine(String name) {
        assertThat(MailTextRules.problem("office.name", name)).isPresent();
    }

    @Test
    void refusesTooMuch() {
        assertThat(MailTextRules.problem("intro.frage", "x".repeat(1001))).contains("mail.texts.error.long");
        assertThat(MailTextRules.problem("office.name", "x".repeat(201))).contains("mail.texts.error.long");
    }

    @Test
    void fillsEachPlaceholderOnce() {
        assertThat(MailTextRules.fill("{name} aus {ort} $1 \\", Map.of("name", "{ort} $0", "ort", "Bitz")))
                .isEqualTo("{ort} $0 aus Bitz $1 \\");
    }
}
