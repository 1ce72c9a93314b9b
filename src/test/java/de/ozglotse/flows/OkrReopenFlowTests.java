package de.ozglotse.flows;

import static de.ozglotse.flows.Strategieteam.CHECK_IN;
import static de.ozglotse.flows.Strategieteam.PROPOSE;
import static de.ozglotse.flows.Strategieteam.RETROSPEKTIVE;
import static de.ozglotse.flows.Strategieteam.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.StrategyCatalogue;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepCorrections;
import de.ozglotse.tasklist.StepCorrections.Correction;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Steps of the OKR cycle are reopened: what they had kept does not count any more. */
@FlowTest
class OkrReopenFlowTests {

    private static final String LESSONS = "2023-Q1-DK-O1-KR2";

    @Autowired
    private StepAnswers answers;

    @Autowired
    private StepCorrections corrections;

    @Autowired
    private WorkOverview work;

    @Autowired
    private OkrCycle cycle;

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
    void begin() {
        clock.set(Instant.parse("2023-01-09T07:00:00Z"));
        county = Strategieteam.county(answers, work);
        teams = new Strategieteam(answers, work);
    }

    @Test
    void takesACheckInBackWithItsValue(@Autowired DemoCounty demo) {
        followTheQuarter(demo);
        timers.fire(county, "IntermediateEvent_CheckInDue");
        StepId given = teams.complete(teams.open(CHECK_IN, "DK"), Map.of("wert-" + LESSONS, "9"));

        reopen(given);

        assertThat(keyResult(LESSONS).value()).isEqualByComparingTo("0");
        assertThat(teams.open(CHECK_IN)).hasSize(4);
        teams.complete(teams.open(CHECK_IN, "DK"), Map.of("wert-" + LESSONS, "5"));
        assertThat(keyResult(LESSONS).value()).isEqualByComparingTo("5");
    }

    @Test
    void takesAReviewBackWithItsScores(@Autowired DemoCounty demo) {
        followTheQuarter(demo);
        timers.fire(county, "BoundaryEvent_CheckInsCutOff");
        for (String handlungsfeld : List.of("DL", "DD", "DI")) {
            teams.complete(teams.open(REVIEW, handlungsfeld), Map.of());
        }
        StepId last = teams.complete(teams.open(REVIEW, "DK"), Map.of());

        reopen(last);

        assertThat(county.openSteps()).containsExactly(REVIEW);
        assertThat(jdbc.queryForList(
                        "select distinct step_id from okr_score where withdrawn_at is not null", String.class))
                .containsExactly(last.value());
        teams.complete(teams.open(REVIEW, "DK"), Map.of());
        assertThat(county.openSteps()).containsExactly(RETROSPEKTIVE);
    }

    @Test
    void takesAReleaseBackUntilTheQuarterHasBegun(@Autowired StrategyCatalogue strategy) {
        strategy.loadOnce();
        cycle.plan();
        teams.complete(teams.open(PROPOSE, "DL"), Map.of("auswahl", "uebernehmen"));
        StepId released = teams.complete(teams.open(PROPOSE, "DK"), Map.of("auswahl", "uebernehmen"));

        reopen(released);

        assertThat(releases()).containsExactly("2023-Q1-DL");
        assertThat(teams.open(PROPOSE)).hasSize(3);
        StepId last = teams.complete(teams.open(PROPOSE, "DK"), Map.of("auswahl", "uebernehmen"));
        teams.completeAll(PROPOSE, Map.of("auswahl", "uebernehmen"));
        timers.fire(county, "IntermediateEvent_QuarterBegun");

        assertThatThrownBy(() -> reopen(last)).isInstanceOf(Refused.class);
        assertThat(releases()).hasSize(4);
    }

    private void followTheQuarter(DemoCounty demo) {
        demo.prepare();
        cycle.followRunningQuarter();
        timers.fire(county, "IntermediateEvent_QuarterBegun");
    }

    private void reopen(StepId step) {
        String stamp = corrections.plan(step).stamp();
        corrections.reopen(
                step, new Correction(Kind.KORREKTUR, Optional.empty(), "Verwechselt.", stamp), Town.COORDINATOR);
    }

    private List<String> releases() {
        return jdbc.queryForList("select id from okr_planning where released_at is not null order by id", String.class);
    }

    private KeyResultProgress keyResult(String code) {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
