package de.ozglotse.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-01-06",
                "2023-04-07",
                "2023-04-10",
                "2023-05-18",
                "2023-05-29",
                "2023-06-08",
                "2023-10-03",
                "2023-11-01",
                "2024-03-29",
                "2026-05-14",
                "2026-06-04",
                "2026-12-25"
            })
    void knowsTheHolidaysOfBadenWuerttemberg(LocalDate holiday) {
        assertThat(WorkingDays.isWorkingDay(holiday)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-10-31", "2023-11-22", "2023-12-24", "2023-08-15"})
    void knowsNoHolidaysOfOtherLaender(LocalDate day) {
        assertThat(WorkingDays.holidays(day.getYear())).doesNotContain(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-01, 1, 2023-03-02",
        "2023-03-03, 1, 2023-03-06",
        "2023-04-06, 1, 2023-04-11",
        "2023-04-05, 10, 2023-04-21",
        "2023-04-28, 1, 2023-05-02",
        "2023-05-17, 2, 2023-05-22",
        "2023-05-26, 1, 2023-05-30",
        "2023-06-07, 1, 2023-06-09",
        "2023-10-02, 1, 2023-10-04",
        "2023-10-30, 2, 2023-11-02",
        "2023-12-22, 3, 2023-12-29",
        "2023-03-24, 1, 2023-03-27",
        "2023-03-26, 0, 2023-03-27",
        "2023-10-27, 1, 2023-10-30",
        "2023-10-29, 5, 2023-11-06",
        "2023-03-01, 0, 2023-03-01",
        "2023-03-04, 0, 2023-03-06",
        "2026-12-31, 5, 2027-01-11"
    })
    void countsOverWeekendsAndHolidays(LocalDate from, int days, LocalDate expected) {
        assertThat(WorkingDays.plus(from, days)).isEqualTo(expected);
    }

    @Test
    void takesTheDaysOfAPeriodAsWorkingDays() {
        assertThat(WorkingDays.plus(LocalDate.parse("2023-02-28"), Period.parse("P1M2D")))
                .isEqualTo(LocalDate.parse("2023-03-30"));
    }

    @Test
    void doesNotCountBackwards() {
        assertThatThrownBy(() -> WorkingDays.plus(LocalDate.parse("2023-03-01"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
