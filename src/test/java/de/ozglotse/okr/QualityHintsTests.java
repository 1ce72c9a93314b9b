package de.ozglotse.okr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an experienced colleague would ask about a draft. */
class QualityHintsTests {

    @ParameterizedTest
    @CsvSource({
        "Die Schulung wird vorbereitet., okr.hint.work",
        "Die Abläufe sind besser., okr.hint.vague",
        "Das Konzept liegt vor und die Schulung ist gehalten., okr.hint.two"
    })
    void asksAboutAKeyResult(String title, String hint) {
        assertThat(QualityHints.ofKeyResult(title, Optional.of(KeyResultKind.JA_NEIN), true))
                .containsExactly(hint);
    }

    @Test
    void asksHowItIsMeasured() {
        assertThat(QualityHints.ofKeyResult("Zehn Lektionen sind erstellt.", Optional.empty(), false))
                .containsExactly("okr.hint.unmeasured");
    }

    @Test
    void isContentWithWhatTheStrategySays() {
        Quarters.publishedSet().forEach(objective -> {
            assertThat(QualityHints.ofObjective(
                            objective.text("titel"),
                            objective.list("key_results").size()))
                    .isEmpty();
            objective
                    .list("key_results")
                    .forEach(keyResult -> assertThat(QualityHints.ofKeyResult(
                                    keyResult.text("titel"), Optional.of(KeyResultKind.METRIK), true))
                            .isEmpty());
        });
    }

    @Test
    void counts() {
        assertThat(QualityHints.ofObjective("Titel", 1)).containsExactly("okr.hint.few");
        assertThat(QualityHints.ofObjective("Titel", 5)).containsExactly("okr.hint.many");
        assertThat(QualityHints.ofObjective("8 Dinge sind da", 2)).containsExactly("okr.hint.number");
    }
}
