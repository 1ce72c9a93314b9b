package de.ozglotse.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepInsightsTests {

    private static final String KEY = FakeDiagrams.KEY;

    private final FakeWork work = new FakeWork();
    private final FakeTimes times = new FakeTimes();

    @Test
    void countsWhatIsOverdueAndWhatTakesLongerThanNineOutOfTen() {
        times.measure(KEY, "UserTask", 3, Duration.ofDays(2), Duration.ofDays(5));
        open("08417029", LocalDate.of(2023, 2, 28), Duration.ofDays(5));
        open("08417002", LocalDate.of(2023, 3, 1), Duration.ofDays(6));
        open("08417014", null, Duration.ofHours(1));

        assertThat(insight()).satisfies(step -> {
            assertThat(step.open()).isEqualTo(3);
            assertThat(step.overdue()).isEqualTo(1);
            assertThat(step.slow()).isEqualTo(1);
            assertThat(step.longest()).isEqualTo(new StepInsight.Longest("08417002", "08417002", 6));
            assertThat(step.stuck()).isTrue();
        });
    }

    @Test
    void saysNothingAboutTheTimeBelowThreeAnswers() {
        times.measure(KEY, "UserTask", 2, Duration.ofDays(2), Duration.ofDays(5));
        open("08417029", null, Duration.ofDays(100));

        assertThat(insight()).satisfies(step -> {
            assertThat(step.answers()).isEqualTo(2);
            assertThat(step.median()).isNull();
            assertThat(step.p90()).isNull();
            assertThat(step.stuck()).isFalse();
        });
    }

    @Test
    void namesTheCountyWithoutAPageOfItsOwn() {
        open("LK", null, Duration.ofDays(1));

        assertThat(insight().longest()).isEqualTo(new StepInsight.Longest("LK", null, 1));
    }

    @Test
    void keepsTheOrderOfTheDrawingAndAddsWhatOnlyOlderVersionsHave() {
        work.open("08417029", KEY, "UserTask_Gone", "Altes prüfen", null, Duration.ZERO);

        assertThat(insights().of(new FakeDiagrams().diagram(KEY).orElseThrow()))
                .extracting(StepInsight::label)
                .containsExactly("Bestand & Stand angeben", "Antrag melden", "Altes prüfen");
    }

    @Test
    void putsTheWorstFirst() {
        work.open("08417029", KEY, "One", "Eins", LocalDate.of(2023, 2, 1), Duration.ofDays(2));
        work.open("08417029", KEY, "Two", "Zwei", LocalDate.of(2023, 2, 1), Duration.ofDays(3));
        work.open("08417029", KEY, "Three", "Drei", LocalDate.of(2023, 2, 28), Duration.ofDays(1));
        work.open("08417002", KEY, "Three", "Drei", LocalDate.of(2023, 2, 28), Duration.ofDays(1));
        work.open("08417002", KEY, "Fine", "Gut", LocalDate.of(2023, 3, 1), Duration.ofDays(50));

        assertThat(insights().stuck()).extracting(StepInsight::step).containsExactly("Three", "Two", "One");
    }

    @ParameterizedTest
    @CsvSource({
        "PT29M, reporting.time.soon, 0",
        "PT31M, reporting.time.hours, 1",
        "PT3H10M, reporting.time.hours, 3",
        "PT23H29M, reporting.time.hours, 23",
        "PT23H31M, reporting.time.days, 1",
        "P5DT11H, reporting.time.days, 5",
        "P5DT13H, reporting.time.days, 6"
    })
    void saysTimesAsPeopleDo(Duration time, String messageKey, long number) {
        assertThat(TimeTaken.of(time)).isEqualTo(new TimeTaken(messageKey, number));
    }

    @ParameterizedTest
    @CsvSource({
        "90-tage, 2022-12-01, 2022-09-01T22:00:00Z",
        "quartal, 2023-03-01, 2022-12-31T23:00:00Z",
        "quartal, 2023-04-01, 2023-03-31T22:00:00Z",
        "alle, 2023-03-01, 1969-12-31T23:00:00Z",
        "unsinn, 2022-12-01, 2022-09-01T22:00:00Z"
    })
    void beginsATimeSpanAtMidnightInTheCounty(String slug, LocalDate today, Instant since) {
        assertThat(TimeSpan.of(slug).since(today)).isEqualTo(since);
    }

    private void open(String ags, LocalDate due, Duration since) {
        work.open(ags, KEY, "UserTask", "Bestand angeben", due, since);
    }

    private StepInsight insight() {
        List<StepInsight> steps = insights().of(new FakeDiagrams().diagram(KEY).orElseThrow());
        return steps.get(0);
    }

    private StepInsights insights() {
        return new StepInsights(work.all(), times.since(Instant.EPOCH), ReportingPages.NOW);
    }
}
