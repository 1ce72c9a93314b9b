package de.ozglotse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2026-12-23, false",
        "2026-12-24, true",
        "2027-01-04, true",
        "2027-01-06, true",
        "2027-01-07, false",
        "2027-05-06, true",
        "2027-05-08, true",
        "2027-05-10, false"
    })
    void leavesTownHallsInPeace(LocalDate day, boolean quiet) {
        assertThat(QuietDays.isQuiet(day)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-23, 2026-12-23", "2026-12-24, 2027-01-07", "2027-12-31, 2028-01-07", "2027-03-26, 2027-03-30"})
    void endsOnTheNextDayOfWork(LocalDate day, LocalDate next) {
        assertThat(QuietDays.endOnOrAfter(day)).isEqualTo(next);
    }
}
