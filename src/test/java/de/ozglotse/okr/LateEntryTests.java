package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.established;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.CaseKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Done in one quarter and recorded in the next: it counts where it was done, as long as that quarter is in review. */
@OkrTest
class LateEntryTests {

    private static final Instant JANUARY = Instant.parse("2027-01-04T08:00:00Z");

    @Autowired
    private QuarterStates states;

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

    private BigDecimal counted(String day, Instant known) {
        return states.of("2026-Q4", new Sight(LocalDate.parse(day), known)).orElseThrow().objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.code().equals("2026-Q4-DD-O1-KR1"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
