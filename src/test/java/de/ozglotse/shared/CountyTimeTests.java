package de.ozglotse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CountyTimeTests {

    @Test
    void beginsAndEndsDaysInTheCounty() {
        assertThat(CountyTime.dayOf(Instant.parse("2023-06-30T22:00:00Z"))).isEqualTo(LocalDate.of(2023, 7, 1));
        assertThat(CountyTime.endOf(LocalDate.of(2023, 3, 26)))
                .as("the day on which an hour is missing")
                .isEqualTo(Instant.parse("2023-03-26T21:59:59Z"));
    }

    @Test
    void writesDaysAndMinutesAsPeopleReadThem() {
        assertThat(CountyTime.text(LocalDate.of(2023, 3, 1))).isEqualTo("01.03.2023");
        assertThat(CountyTime.text(Instant.parse("2023-01-31T23:05:00Z"))).isEqualTo("01.02.2023, 00:05");
        assertThat(CountyTime.text(Instant.parse("2023-06-30T22:05:00Z"))).isEqualTo("01.07.2023, 00:05");
    }
}
