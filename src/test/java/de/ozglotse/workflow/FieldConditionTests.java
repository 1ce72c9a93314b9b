package de.ozglotse.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldConditionTests {

    @Test
    void holdsForItsValueOnly() {
        FieldCondition condition = FieldCondition.parse("bestand=aktiv");

        assertThat(condition).isEqualTo(new FieldCondition("bestand", "aktiv", false));
        assertThat(condition.holds("aktiv")).isTrue();
        assertThat(condition.holds("keines")).isFalse();
        assertThat(condition.holds(null)).isFalse();
    }

    @Test
    void holdsForEveryOtherValueWhenNegated() {
        FieldCondition condition = FieldCondition.parse("terminwahl!=keiner");

        assertThat(condition).isEqualTo(new FieldCondition("terminwahl", "keiner", true));
        assertThat(condition.holds("slot1")).isTrue();
        assertThat(condition.holds("keiner")).isFalse();
        assertThat(condition.holds(null)).isTrue();
    }

    @Test
    void comparesNumbersAndTruthAsTheyAreWritten() {
        assertThat(FieldCondition.parse("runden=3").holds(3L)).isTrue();
        assertThat(FieldCondition.parse("bebpo=true").holds(true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bestand", "=aktiv", "!=aktiv"})
    void refusesWhatIsNoCondition(String text) {
        assertThatThrownBy(() -> FieldCondition.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
