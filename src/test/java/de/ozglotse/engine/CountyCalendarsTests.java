package de.ozglotse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountyCalendarsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @AfterEach
    void reset() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({
        // to summer time on 26 March 2023, back on 29 October 2023
        "P7D, 2023-03-24T10:00, 2023-03-31T10:00",
        "P14D, 2023-03-12T00:00, 2023-03-26T00:00",
        "P1D, 2023-03-25T02:30, 2023-03-26T03:30",
        "P2D, 2023-03-25T02:30, 2023-03-27T02:30",
        "P21D, 2023-10-20T10:00, 2023-11-10T10:00",
        "P2W, 2023-10-20T10:00, 2023-11-03T10:00",
        "P1M, 2023-10-20T10:00, 2023-11-20T10:00",
        // hours are hours
        "PT24H, 2023-03-25T10:00, 2023-03-26T11:00",
        "PT24H, 2023-10-28T10:00, 2023-10-29T09:00"
    })
    void addsDaysInLocalTime(String duration, LocalDateTime from, LocalDateTime expected) {
        assertThat(local(new CountyDuration().resolveDuedate(duration, date(from))))
                .isEqualTo(expected);
        ClockUtil.setCurrentTime(date(from));
        assertThat(local(new CountyDuration().resolveDuedate(duration))).isEqualTo(expected);
    }

    @Test
    void repeatsDaysInLocalTimeUntilTheRoundsAreOver() {
        ClockUtil.setCurrentTime(date(LocalDateTime.parse("2023-03-18T10:00")));
        String begun = "R2/2023-03-18T09:00:00/P7D";

        assertThat(next("R2/P7D")).isEqualTo("2023-03-25T10:00");
        ClockUtil.setCurrentTime(date(LocalDateTime.parse("2023-03-25T10:00")));
        assertThat(next(begun)).isEqualTo("2023-04-01T10:00");
        ClockUtil.setCurrentTime(date(LocalDateTime.parse("2023-04-01T10:00")));
        assertThat(new CountyCycle().resolveDuedate(begun)).isNull();
    }

    @Test
    void movesARepetitionByItsOffset() {
        ClockUtil.setCurrentTime(date(LocalDateTime.parse("2023-03-25T12:00")));

        assertThat(local(new CountyCycle().resolveDuedate("R2/2023-03-18T09:00:00/P7D", null, 7_200_000)))
                .isEqualTo(LocalDateTime.parse("2023-04-01T12:00"));
    }

    @Test
    void leavesOtherCyclesToTheEngine() {
        ClockUtil.setCurrentTime(date(LocalDateTime.parse("2023-03-25T10:00")));

        assertThat(next("R3/PT2H")).isEqualTo("2023-03-25T12:00");
        assertThat(new CountyCycle().resolveDuedate("0 0 12 * * ?"))
                .isEqualTo(Date.from(Instant.parse("2023-03-25T12:00:00Z")));
    }

    private static String next(String cycle) {
        return local(new CountyCycle().resolveDuedate(cycle)).toString();
    }

    private static Date date(LocalDateTime local) {
        return Date.from(local.atZone(BERLIN).toInstant());
    }

    private static LocalDateTime local(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), BERLIN);
    }
}
