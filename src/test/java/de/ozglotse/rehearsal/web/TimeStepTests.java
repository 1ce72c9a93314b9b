package de.ozglotse.rehearsal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How far the three buttons go. */
class TimeStepTests {

    @Test
    void aDayKeepsTheHourOverTheEndOfSummerTime() {
        assertThat(TimeStep.TAG.from(Instant.parse("2026-10-24T06:00:00Z")))
                .isEqualTo(Instant.parse("2026-10-25T07:00:00Z"));
    }

    @Test
    void aWeekHasSevenDays() {
        assertThat(TimeStep.WOCHE.from(Instant.parse("2026-11-02T07:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-09T07:00:00Z"));
    }

    @Test
    void theEndOfTheQuarterAlwaysLiesAhead() {
        Instant end = Instant.parse("2026-12-31T17:00:00Z");

        assertThat(TimeStep.QUARTAL.from(Instant.parse("2026-10-01T06:00:00Z"))).isEqualTo(end);
        assertThat(TimeStep.QUARTAL.from(end)).isEqualTo(Instant.parse("2027-03-31T16:00:00Z"));
    }
}
