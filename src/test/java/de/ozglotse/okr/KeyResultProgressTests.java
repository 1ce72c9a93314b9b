package de.ozglotse.okr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyResultProgressTests {

    @ParameterizedTest
    @CsvSource({
        // base, value, target, share, met
        "0, 0, 25, 0, false",
        "0, 18, 25, 0.72, false",
        "0, 24, 25, 0.96, false",
        "0, 25, 25, 1, true",
        "0, 99999, 100000, 0.9999, false",
        "0, 12, 10, 1, true",
        "0, 1, 1, 1, true",
        "20, 15, 10, 0.5, false",
        "20, 10, 10, 1, true",
        "20, 25, 10, 0, false",
        // nowhere to go: reached or not, in the direction of more
        "10.00, 10.00, 10.00, 1, true",
        "10, 11, 10, 1, true",
        "10, 9, 10, 0, false",
        "0, 0, 0, 1, true"
    })
    void measuresTheWayFromBaseToTarget(
            BigDecimal base, BigDecimal value, BigDecimal target, BigDecimal share, boolean met) {
        KeyResultProgress progress = KeyResultProgress.measured(
                "2026-Q4-DD-O1-KR1",
                1,
                "Titel",
                KeyResultKind.METRIK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                base,
                value,
                Optional.of(target));

        assertThat(progress.share()).isEqualByComparingTo(share);
        assertThat(progress.met()).isEqualTo(met);
    }
}
