package de.ozglotse.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.ozglotse.shared.Ags;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An installation serves a Landkreis, a Land or all of Germany. */
class ServedAreaTests {

    @ParameterizedTest
    @CsvSource({
        "08417, 08417002, true",
        "08417, 08416041, false",
        "08, 08416041, true",
        "08, 09161000, false",
        "DE, 09161000, true"
    })
    void containsTheMunicipalitiesBelowItsKey(String area, String ags, boolean contained) {
        assertThat(new ServedArea(area).contains(new Ags(ags))).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({"08417, 08417%", "08, 08%", "DE, %"})
    void saysHowTheirKeysBegin(String area, String pattern) {
        assertThat(new ServedArea(area).keysLike()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8417", "084170", "BW", "08417002", "0841%"})
    void refusesWhatIsNoKey(String area) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServedArea(area))
                .withMessageContaining("ozg-lotse.county");
    }
}
