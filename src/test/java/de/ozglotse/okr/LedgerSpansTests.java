package de.ozglotse.okr;

import static de.ozglotse.okr.FactEvents.BEHOERDENKONTO;
import static de.ozglotse.okr.FactEvents.ERSTGESPRAECH;
import static de.ozglotse.okr.FactEvents.NOW;
import static de.ozglotse.okr.FactEvents.TODAY;
import static de.ozglotse.okr.FactEvents.established;
import static de.ozglotse.okr.FactEvents.undone;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.okr.FactSpans.Span;
import de.ozglotse.okr.KeyResultCourses.Course;
import de.ozglotse.okr.KeyResultCourses.Day;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What held when, and how key results were counted on each day. */
@OkrTest
class LedgerSpansTests {

    private static final CaseKey DAUTMERGEN = new CaseKey("08417014");
    private static final CaseKey BITZ = new CaseKey("08417010");
    private static final CaseKey RATSHAUSEN = new CaseKey("08417052");
    private static final String KONTO = "2026-Q4-DD-O1-KR1";

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private FactLedger ledger;

    @Autowired
    private FactEntries entries;

    @Autowired
    private FactSpans history;

    @Autowired
    private KeyResultCourses courses;

    @Autowired
    private Scope scope;

    @Test
    void saysTheSameAsTheLedgerOfEachDayAtEachTime() {
        prove(DAUTMERGEN, "step-1", 20, Duration.ofDays(20));
        withdraw(10, Duration.ofDays(9));
        prove(DAUTMERGEN, "step-2", 5, Duration.ofDays(4));
        prove(BITZ, "step-3", 12, Duration.ofDays(2));
        prove(RATSHAUSEN, "step-4", 30, Duration.ofDays(8));
        events.publishEvent(undone(RATSHAUSEN, "step-4", NOW.minus(Duration.ofDays(3))));

        for (int known = 0; known < 35; known++) {
            Instant knownAt = NOW.minus(Duration.ofDays(known));
            List<Span> spans = history.known(Set.of(BEHOERDENKONTO), knownAt);
            for (int back = 0; back < 35; back++) {
                LocalDate day = TODAY.minusDays(back);
                assertThat(spans.stream().filter(span -> span.holdsOn(day)).map(Span::caseKey))
                        .as("on %s as known at %s", day, knownAt)
                        .containsExactlyInAnyOrderElementsOf(ledger.asOf(day, knownAt).stream()
                                .map(Facts.Fact::caseKey)
                                .toList());
            }
        }
        assertThat(history.known(Set.of(ERSTGESPRAECH), NOW)).isEmpty();
    }

    @Test
    void followsAKeyResultThroughRiseFallAndChangeOfScope(
            @Autowired StrategyCatalogue catalogue, @Autowired Quarters quarters, @Autowired KeyResults keyResults) {
        catalogue.loadOnce();
        quarters.openCurrent();
        prove(DAUTMERGEN, "step-1", 20, Duration.ofDays(20));
        withdraw(10, Duration.ofDays(9));
        prove(BITZ, "step-3", 3, Duration.ofDays(3));
        scope.leaves(RATSHAUSEN, TODAY.minusDays(15), "Eingemeindung", Actor.SYSTEM);

        Course course = courses(keyResults).get(KONTO);

        assertThat(course.days().get(0).on()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(course.today()).isEqualTo(day(0, 1, 24));
        assertThat(course.days())
                .hasSize(54)
                .contains(
                        day(21, 0, 25), day(20, 1, 25), day(16, 1, 25), day(15, 1, 24), day(10, 0, 24), day(3, 1, 24));
        assertThat(course.lastWeek()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void followsNothingThatPeopleReport(
            @Autowired StrategyCatalogue catalogue, @Autowired Quarters quarters, @Autowired KeyResults keyResults) {
        catalogue.loadOnce();
        quarters.openCurrent();

        assertThat(courses(keyResults))
                .containsOnlyKeys(keyResults.objectives().stream()
                        .flatMap(objective -> objective.keyResults().stream())
                        .filter(keyResult -> keyResult.kind() == KeyResultKind.FAKTENZAEHLER)
                        .map(KeyResultProgress::code)
                        .toList());
    }

    private Map<String, Course> courses(KeyResults keyResults) {
        return courses.of(
                keyResults.quarter().orElseThrow(),
                keyResults.objectives().stream()
                        .flatMap(objective -> objective.keyResults().stream())
                        .toList());
    }

    private static Day day(int back, int value, int target) {
        return new Day(TODAY.minusDays(back), BigDecimal.valueOf(value), Optional.of(BigDecimal.valueOf(target)));
    }

    private void prove(CaseKey caseKey, String step, int daysAgo, Duration recorded) {
        events.publishEvent(established(BEHOERDENKONTO, caseKey, step, TODAY.minusDays(daysAgo), NOW.minus(recorded)));
    }

    private void withdraw(int daysAgo, Duration recorded) {
        FactEntry last = entries.findAllByOrderById().get(0);
        entries.save(last.withdrawn(TODAY.minusDays(daysAgo), NOW.minus(recorded), Actor.SYSTEM, "Konto gelöscht"));
    }
}
