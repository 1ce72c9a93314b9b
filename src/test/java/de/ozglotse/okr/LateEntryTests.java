package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.established;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Done in one quarter and recorded in the next: it counts where it was done, as long as that quarter takes late entries. */
@OkrTest
class LateEntryTests {

    private static final Instant JANUARY = Instant.parse("2027-01-04T08:00:00Z");

    @Autowired
    private QuarterStates states;

    @Autowired
    private QuarterBook book;

    @Autowired
    private FactHistory history;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void openQuarter(@Autowired StrategyCatalogue catalogue, @Autowired Quarters quarters) {
        catalogue.loadOnce();
        quarters.openCurrent();
    }

    @Test
    void countsInTheQuarterInWhichItWasDone() {
        events.publishEvent(
                established(BEHOERDENKONTO, new CaseKey("08417010"), "step-1", LocalDate.parse("2026-12-20"), JANUARY));
        events.publishEvent(
                established(BEHOERDENKONTO, new CaseKey("08417002"), "step-2", LocalDate.parse("2027-01-02"), JANUARY));

        assertThat(counted("2027-01-05", JANUARY.plusSeconds(60))).isEqualByComparingTo("1");
        assertThat(counted("2027-01-05", JANUARY.minusSeconds(60))).isEqualByComparingTo("0");
    }

    @Test
    void countsUntilTheFifthWorkingDayAfterIt() {
        LocalDate last = QuarterView.of("2026-Q4").lateEntriesUntil();
        // New Year and Epiphany are holidays
        assertThat(last).isEqualTo(LocalDate.parse("2027-01-11"));
        record("08417010", "step-1", CountyTime.endOf(last));
        record("08417002", "step-2", CountyTime.endOf(last).plusSeconds(1));

        assertThat(result("2027-01-20")).isEqualByComparingTo("1");
        assertThat(book.corrected(quarter("2027-01-20")))
                .as("the clock of this test has not come to the end of the quarter")
                .isEmpty();
        assertThat(counted("2027-01-20", Instant.parse("2027-01-20T09:00:00Z")))
                .as("known all the same")
                .isEqualByComparingTo("2");
        assertThat(history.proofs(quarter("2027-01-20").sight()))
                .as("what the number is made of")
                .hasSize(1);
    }

    @Test
    void isCorrectedAfterThatDayToo() {
        record("08417010", "step-1", JANUARY);
        events.publishEvent(
                FactEvents.undone(new CaseKey("08417010"), "step-1", Instant.parse("2027-01-13T09:00:00Z")));

        assertThat(result("2027-01-12")).isEqualByComparingTo("1");
        assertThat(result("2027-01-20")).isEqualByComparingTo("0");
    }

    private void record(String town, String step, Instant at) {
        events.publishEvent(established(BEHOERDENKONTO, new CaseKey(town), step, LocalDate.parse("2026-12-20"), at));
    }

    private QuarterState quarter(String day) {
        return book.state("2026-Q4", new Sight(LocalDate.parse(day), Instant.parse(day + "T09:00:00Z")))
                .orElseThrow();
    }

    private BigDecimal result(String day) {
        return value(quarter(day));
    }

    private BigDecimal counted(String day, Instant known) {
        return value(
                states.of("2026-Q4", new Sight(LocalDate.parse(day), known)).orElseThrow());
    }

    private static BigDecimal value(QuarterState state) {
        return state.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.code().equals("2026-Q4-DD-O1-KR1"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
