package de.ozglotse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"am Montag regnet es", "fünfzehnZeichen", "Übung macht den Meister im Zollernalbkreis, sagt man"
            })
    void acceptsLongOnes(String password) {
        assertThat(Passwords.problem(password, "vogel")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lotse-demo, identity.password.short",
        "vierzehnZeiche, identity.password.short",
        "Frau Vogel am Montag, identity.password.guessable",
        "aaaaaaaaaaaaaaaaaaaa, identity.password.guessable",
        "abababababababababab, identity.password.guessable",
        "PasswortPasswort1, identity.password.guessable",
        "123456789012345, identity.password.guessable",
        "qwertzuiopasdfghjkl, identity.password.guessable",
        "Sommer2026!Sommer2026!, identity.password.guessable",
        "Landratsamt-Balingen-2026, identity.password.guessable",
        "Willkommen123456!, identity.password.guessable"
    })
    void refusesWhatIsEasilyGuessed(String password, String problem) {
        assertThat(Passwords.problem(password, "vogel")).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ä"})
    void refusesWhatWouldBeCutOff(String letter) {
        String longest = "0123456789" + letter.repeat(letter.equals("a") ? 62 : 31);

        assertThat(Passwords.problem(longest, "vogel")).isEmpty();
        assertThat(Passwords.problem(longest + "!", "vogel")).contains("identity.password.long");
    }
}
