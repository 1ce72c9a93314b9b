package de.ozglotse.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportWeekTests {

    @Test
    void isReportedOnMondayMorningInTheCounty() {
        assertThat(next("2023-03-01T08:00:00Z")).isEqualTo("2023-03-06T06:00:00Z");
        assertThat(next("2023-03-06T05:59:59Z")).isEqualTo("2023-03-06T06:00:00Z");
        assertThat(next("2023-03-06T06:00:00Z")).isEqualTo("2023-03-13T06:00:00Z");
    }

    @Test
    void keepsTheHourWhenTheClocksChange() {
        assertThat(next("2023-03-25T12:00:00Z")).isEqualTo("2023-03-27T05:00:00Z");
    }

    @Test
    void waitsForTheFirstWorkingDay() {
        assertThat(next("2023-04-08T12:00:00Z")).as("Easter Monday").isEqualTo("2023-04-11T05:00:00Z");
        assertThat(next("2023-04-10T12:00:00Z")).isEqualTo("2023-04-11T05:00:00Z");
    }

    @Test
    void isNamedLikeTheWeekOfTheCalendar() {
        assertThat(ReportWeek.of(LocalDate.parse("2023-01-01")).name()).isEqualTo("2022-W52");
        assertThat(ReportWeek.of(LocalDate.parse("2023-01-03")).name()).isEqualTo("2023-W01");
    }

    private static String next(String now) {
        return ReportWeek.nextMorning(Instant.parse(now)).toString();
    }
}
