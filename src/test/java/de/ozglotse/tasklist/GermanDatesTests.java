package de.ozglotse.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanDatesTests {

    @ParameterizedTest
    @CsvSource({
        "01.03.2023, 2023-03-01",
        "1.3.2023, 2023-03-01",
        "1.3.23, 2023-03-01",
        "1. 3. 23, 2023-03-01",
        "' 29.02.2024 ', 2024-02-29",
        "2023-03-01, 2023-03-01"
    })
    void readsDaysAsPeopleTypeThem(String text, LocalDate day) {
        assertThat(GermanDates.day(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2023",
                "29.02.2023",
                "1.13.2023",
                "0.1.2023",
                "1.3.023",
                "morgen",
                "",
                "2023-02-30",
                "01/03/2023"
            })
    void refusesWhatIsNoDay(String text) {
        assertThat(GermanDates.day(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01.03.2023 14:00 | 2023-03-01T14:00",
                "1.3.23, 9:30 Uhr | 2023-03-01T09:30",
                "1.3.2023 14 Uhr | 2023-03-01T14:00",
                "2023-03-01T14:00 | 2023-03-01T14:00",
                "1.3.2023 14.15 | 2023-03-01T14:15"
            })
    void readsDayAndTime(String text, LocalDateTime time) {
        assertThat(GermanDates.dayAndTime(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01.03.2023", "14:00", "01.03.2023 25:00", "01.03.2023 14:60", "31.02.2023 14:00"})
    void refusesWhatIsNoDayAndTime(String text) {
        assertThat(GermanDates.dayAndTime(text)).isEmpty();
    }
}
