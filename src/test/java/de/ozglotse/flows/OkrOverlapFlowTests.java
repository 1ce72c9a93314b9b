package de.ozglotse.flows;

import static de.ozglotse.flows.Strategieteam.CHECK_IN;
import static de.ozglotse.flows.Strategieteam.DECIDE;
import static de.ozglotse.flows.Strategieteam.PROPOSE;
import static de.ozglotse.flows.Strategieteam.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.QuarterBook;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Quarters overlap: the next one is planned in the last weeks of the running one, and begins beside its review. */
@FlowTest
class OkrOverlapFlowTests {

    private static final String LESSONS = "2023-Q1-DK-O1-KR2";
    private static final String NEXT_PLANNING = "BoundaryEvent_NextPlanningDue";
    private static final String BEGUN = "IntermediateEvent_QuarterBegun";
    private static final String CUT_OFF = "BoundaryEvent_CheckInsCutOff";

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private OkrCycle cycle;

    @Autowired
    private QuarterBook book;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private Timers timers;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Town county;
    private Strategieteam teams;

    @BeforeEach
    void begin(@Autowired DemoCounty demo) {
        clock.set(Instant.parse("2023-01-02T07:00:00Z"));
        demo.prepare();
        cycle.followRunningQuarter();
        county = Strategieteam.county(answers, work);
        teams = new Strategieteam(answers, work);
        timers.fire(county, BEGUN);
        timers.fire(county, "IntermediateEvent_CheckInDue");
        teams.completeAll(CHECK_IN, Map.of("wert-" + LESSONS, "4"));
    }

    @Test
    void plansTheNextQuarterWhileThisOneRuns() {
        timers.fire(county, NEXT_PLANNING);

        assertThat(clock.instant())
                .isBetween(Instant.parse("2023-03-10T00:00:00Z"), Instant.parse("2023-03-14T00:00:00Z"));
        assertThat(phases()).containsExactly(tuple("2023-Q2", "PLANUNG"), tuple("2023-Q1", "AKTIV"));
        assertThat(keyResults.quarter()).map(QuarterView::id).contains("2023-Q1");
        StepView planning = teams.open(PROPOSE, "DK");
        assertThat(planning.definition().fields())
                .as("what is not reached yet is proposed before anybody has reviewed it")
                .filteredOn(field -> field.id().startsWith("krNeuerTitel-"))
                .extracting(field -> field.defaultValue())
                .contains("Zehn Lektionen sind erstellt.");
        timers.fire(county, "IntermediateEvent_CheckInDue");
        assertThat(teams.open(CHECK_IN)).hasSize(4);
    }

    @Test
    void aQuarterThatIsOpenedLatePlansTheNextOneAtOnce() {
        timers.fire(county, NEXT_PLANNING);
        teams.open(PROPOSE).forEach(this::pause);
        timers.fireAt(county, BEGUN, Instant.parse("2023-06-20T07:00:00Z"));

        assertThat(timers.due(county, NEXT_PLANNING))
                .as("70 days after the first day of the quarter")
                .containsExactly(Instant.parse("2023-06-09T22:00:00Z"));
        timers.fire(county, NEXT_PLANNING);

        assertThat(phases())
                .containsExactly(tuple("2023-Q3", "PLANUNG"), tuple("2023-Q2", "AKTIV"), tuple("2023-Q1", "REVIEW"));
    }

    @Test
    void beginsTheNextQuarterBesideTheReviewOfThisOne() {
        timers.fire(county, NEXT_PLANNING);
        teams.complete(teams.open(PROPOSE, "DK"), Map.of());
        teams.open(PROPOSE).forEach(this::pause);
        timers.fire(county, "IntermediateEvent_CheckInDue");
        teams.completeAll(CHECK_IN, Map.of("wert-" + LESSONS, "6"));

        // the process of the new quarter comes first: the old one ends all the same
        timers.fire(county, BEGUN);

        assertThat(phases()).containsExactly(tuple("2023-Q2", "AKTIV"), tuple("2023-Q1", "REVIEW"));
        assertThat(lessons().base()).as("where the quarter before has ended").isEqualByComparingTo("6");
        timers.fireFirst(county, CUT_OFF);
        assertThat(teams.open(REVIEW)).hasSize(4);
        assertThat(cycle.plannable()).isEmpty();
        teams.completeAll(REVIEW, Map.of());
        assertThat(jdbc.queryForMap("select * from okr_score where key_result_code = ?", LESSONS))
                .containsEntry("proposed", new java.math.BigDecimal("0.6"));
    }

    @Test
    void neverHasTwoQuartersInReview() {
        timers.fire(county, NEXT_PLANNING);
        teams.open(PROPOSE).forEach(this::pause);
        timers.fire(county, BEGUN);
        timers.fireFirst(county, CUT_OFF);
        assertThat(cycle.beginReview("2023-Q2")).isFalse();
        assertThat(cycle.open("2023-Q3")).isFalse();

        assertThat(phases()).containsExactly(tuple("2023-Q2", "AKTIV"), tuple("2023-Q1", "REVIEW"));
        cycle.close("2023-Q1");
        assertThat(cycle.beginReview("2023-Q2")).isTrue();
    }

    @Test
    void severalBrowsersBeginOnePlanning(@Autowired TransactionTemplate transaction) throws Exception {
        clock.set(Instant.parse("2023-02-17T22:00:00Z"));
        assertThat(cycle.plannable()).isEmpty();
        clock.set(Instant.parse("2023-02-17T23:00:00Z"));
        assertThat(cycle.plannable()).map(QuarterView::id).contains("2023-Q2");

        List<Throwable> failures = Together.failures(4, () -> transaction.executeWithoutResult(status -> cycle.plan()));

        assertThat(failures)
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(Refused.class));
        assertThat(teams.open(PROPOSE)).hasSize(4);
        timers.fire(county, NEXT_PLANNING);
        assertThat(teams.open(PROPOSE)).as("has begun already").hasSize(4);
    }

    private List<org.assertj.core.groups.Tuple> phases() {
        return book.all().stream()
                .map(entry -> tuple(entry.quarter().id(), entry.phase()))
                .toList();
    }

    private KeyResultProgress lessons() {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.title().startsWith("Zehn Lektionen"))
                .findFirst()
                .orElseThrow();
    }

    private void pause(StepView planning) {
        teams.complete(planning, Map.of("auswahl", "weglassen"));
        county.complete(DECIDE, Map.of("abweichung", "freigeben", "begruendung", "Keine Kapazität"));
    }
}
