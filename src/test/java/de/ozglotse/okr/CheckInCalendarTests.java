package de.ozglotse.okr;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInCalendarTests {

    @ParameterizedTest(name = "the quarter {0} begins its check-ins on {1}")
    @CsvSource({
        "2023-Q1, 2023-01-02",
        "2023-Q2, 2023-04-03", // 1 April is a Saturday
        "2023-Q4, 2023-10-02",
        "2024-Q2, 2024-04-02", // 1 April is Easter Monday
        "2026-Q1, 2026-01-02", // New Year is a Thursday
        "2027-Q1, 2027-01-04"
    })
    void beginsOnTheFirstWorkingDay(String quarter, LocalDate expected) {
        QuarterView view = Quarter.of(quarter).view();

        assertThat(CheckInCalendar.first(view, view.start().minusDays(20))).isEqualTo(expected);
    }

    @Test
    void asksForTheRunningWeekWhereACycleBeginsInTheMiddle() {
        QuarterView quarter = Quarter.of("2023-Q1").view();

        assertThat(CheckInCalendar.first(quarter, LocalDate.parse("2023-03-01")))
                .isEqualTo("2023-02-27");
    }

    @ParameterizedTest(name = "after {0} comes {1}")
    @CsvSource({
        "2023-01-02, 2023-01-09",
        "2023-03-27, 2023-04-03", // summer time since the 26th
        "2023-04-03, 2023-04-11", // Easter Monday
        "2023-04-11, 2023-04-17",
        "2023-04-24, 2023-05-02", // Labour Day
        "2023-05-22, 2023-05-30", // Whit Monday
        "2023-10-23, 2023-10-30", // winter time since the 29th
        "2022-12-19, 2022-12-27" // Second Christmas Day
    })
    void movesFromAHolidayToTheNextWorkingDay(LocalDate day, LocalDate expected) {
        assertThat(CheckInCalendar.next(day)).isEqualTo(expected);
    }

    @Test
    void asksOnceInEachWeekOfManyYears() {
        List<LocalDate> days = Stream.iterate(LocalDate.parse("2023-01-02"), CheckInCalendar::next)
                .limit(520)
                .toList();

        assertThat(days).allMatch(WorkingDays::isWorkingDay);
        assertThat(days.stream().map(CheckInCalendar::week)).doesNotHaveDuplicates();
        assertThat(days.stream().map(day -> day.with(DayOfWeek.MONDAY)))
                .containsExactlyElementsOf(Stream.iterate(LocalDate.parse("2023-01-02"), day -> day.plusWeeks(1))
                        .limit(520)
                        .toList());
    }

    @Test
    void namesTheWeekAsTheCalendarDoes() {
        assertThat(CheckInCalendar.week(LocalDate.parse("2023-03-01"))).isEqualTo("2023-W09");
        assertThat(CheckInCalendar.week(LocalDate.parse("2023-01-01"))).isEqualTo("2022-W52");
    }
}
