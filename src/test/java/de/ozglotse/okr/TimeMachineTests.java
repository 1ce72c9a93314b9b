package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.LANDKREIS;
import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.TODAY;
import static de.ozglotse.okr.FactEvents.agreed;
import static de.ozglotse.okr.FactEvents.established;
import static de.ozglotse.okr.FactEvents.undone;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The hard cases of counting, looked at from other days and with other knowledge. */
@OkrTest
class TimeMachineTests {

    private static final CaseKey BITZ = new CaseKey("08417010");
    private static final CaseKey BALINGEN = new CaseKey("08417002");
    private static final String SURVEY = "2026-Q4-DL-O1-KR1";
    private static final LocalDate LAST_WEEK = TODAY.minusDays(7);

    @Autowired
    private QuarterStates states;

    @Autowired
    private KeyResultCourses courses;

    @Autowired
    private Scope scope;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void openQuarter(@Autowired StrategyCatalogue catalogue, @Autowired Quarters quarters) {
        catalogue.loadOnce();
        quarters.openCurrent();
    }

    @Test
    void aLateEntryCountsFromItsDayOnButWasNotKnownThen() {
        events.publishEvent(established(BEHOERDENKONTO, BITZ, "step-1", LAST_WEEK.minusDays(1), NOW));

        assertThat(counted(LAST_WEEK, NOW)).isEqualTo("1 von 25");
        assertThat(counted(LAST_WEEK, CountyTime.endOf(LAST_WEEK))).isEqualTo("0 von 25");
        assertThat(counted(LAST_WEEK.minusDays(2), NOW)).isEqualTo("0 von 25");
    }

    @Test
    void aMistakeWasCountedUntilItWasFound() {
        Instant then = NOW.minus(Duration.ofDays(8));
        events.publishEvent(established(BEHOERDENKONTO, BITZ, "step-1", LAST_WEEK.minusDays(3), then));
        String before = fingerprint(LAST_WEEK, CountyTime.endOf(LAST_WEEK));
        events.publishEvent(undone(BITZ, "step-1", NOW));

        assertThat(counted(LAST_WEEK, CountyTime.endOf(LAST_WEEK))).isEqualTo("1 von 25");
        assertThat(fingerprint(LAST_WEEK, CountyTime.endOf(LAST_WEEK))).isEqualTo(before);
        assertThat(counted(LAST_WEEK, NOW)).isEqualTo("0 von 25");
    }

    @Test
    void whatWasDoneBeforeTheQuarterIsItsBaseline() {
        events.publishEvent(established(
                BEHOERDENKONTO, BITZ, "step-1", LocalDate.parse("2026-07-01"), Instant.parse("2026-07-02T08:00:00Z")));

        assertThat(counted(LocalDate.parse("2026-10-01"), NOW)).isEqualTo("1 von 25");
    }

    @Test
    void whatHappensAfterTheLastDayIsNoPartOfTheQuarter() {
        events.publishEvent(established(BEHOERDENKONTO, BITZ, "step-1"));
        Sight later = new Sight(LocalDate.parse("2027-02-01"), NOW);

        assertThat(states.of("2026-Q4", later).orElseThrow().sight().day()).isEqualTo(later.day());
        assertThat(counted(later.day(), NOW)).isEqualTo("1 von 25");
    }

    @Test
    void theScopeShrinksFromTheDayOfTheMergerAndNobodyKnewItBefore() {
        events.publishEvent(established(BEHOERDENKONTO, BALINGEN, "step-1", LAST_WEEK, NOW.minusSeconds(60)));
        scope.leaves(BITZ, TODAY, "Eingliederung", Actor.SYSTEM);

        assertThat(counted(TODAY, NOW)).isEqualTo("1 von 24");
        assertThat(counted(LAST_WEEK, NOW)).isEqualTo("1 von 25");
        assertThat(counted(TODAY, NOW.minusSeconds(1))).isEqualTo("1 von 25");
    }

    @Test
    void aDecisionOnTheScopeThatIsReplacedStaysReadable() {
        scope.leaves(BITZ, TODAY.plusDays(3), "Eingliederung", Actor.SYSTEM);
        scope.leaves(BITZ, TODAY, "Eingliederung, früher als gedacht", Actor.SYSTEM);

        assertThat(counted(TODAY, NOW)).isEqualTo("0 von 24");
    }

    @Test
    void aTargetThatIsAgreedOnTodayIsNoneOfYesterday() {
        events.publishEvent(agreed(LANDKREIS, 2, "step-1"));

        assertThat(asked(TODAY, NOW).target()).isEqualByComparingTo("3");
        assertThat(asked(TODAY.minusDays(1), NOW).targetOpen()).isTrue();
        assertThat(asked(TODAY, NOW.minusSeconds(1)).targetOpen()).isTrue();
        assertThat(courses.chain(SURVEY, new Sight(TODAY, NOW)).course().days())
                .filteredOn(day -> day.target().isPresent())
                .singleElement()
                .satisfies(day -> assertThat(day.on()).isEqualTo(TODAY));
    }

    @Test
    void neitherTheFutureNorAnEmptySightIsShown() {
        Sight asked = states.sight(Optional.of(TODAY.plusDays(400)), Optional.empty());

        assertThat(asked).isEqualTo(new Sight(TODAY, NOW));
        assertThat(states.at(new Sight(LocalDate.parse("2020-01-01"), NOW))).isEmpty();
    }

    private String fingerprint(LocalDate day, Instant known) {
        return states.of("2026-Q4", new Sight(day, known)).orElseThrow().fingerprint();
    }

    private String counted(LocalDate day, Instant known) {
        KeyResultProgress konto = progress("2026-Q4-DD-O1-KR1", day, known);
        return konto.value() + " von " + konto.target();
    }

    private KeyResultProgress asked(LocalDate day, Instant known) {
        return progress(SURVEY, day, known);
    }

    private KeyResultProgress progress(String code, LocalDate day, Instant known) {
        return states.of("2026-Q4", new Sight(day, known)).orElseThrow().objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
