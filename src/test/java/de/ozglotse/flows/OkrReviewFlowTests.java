package de.ozglotse.flows;

import static de.ozglotse.flows.Strategieteam.CHECK_IN;
import static de.ozglotse.flows.Strategieteam.RETROSPEKTIVE;
import static de.ozglotse.flows.Strategieteam.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.okr.Commitment;
import de.ozglotse.okr.KeyResultDesk;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.okr.Quarters;
import de.ozglotse.shared.Actor;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.StepId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The end of a quarter in the application, and several teams that answer at once. */
@FlowTest
class OkrReviewFlowTests {

    private static final String CONCEPT = "2023-Q1-DK-O1-KR1";
    private static final String LESSONS = "2023-Q1-DK-O1-KR2";
    private static final String FOLLOW_UP = "UserTask_FollowUpReview";

    @Autowired
    private StepAnswers answers;

    @Autowired
    private StepUndo undo;

    @Autowired
    private WorkOverview work;

    @Autowired
    private Timers timers;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private JdbcTemplate jdbc;

    private Town county;
    private Strategieteam teams;

    @BeforeEach
    void begin(@Autowired DemoCounty demo, @Autowired OkrCycle cycle, @Autowired TestClock clock) {
        clock.set(Instant.parse("2023-03-27T07:00:00Z"));
        demo.prepare();
        cycle.followRunningQuarter();
        county = Strategieteam.county(answers, work);
        teams = new Strategieteam(answers, work);
        timers.fire(county, "IntermediateEvent_QuarterBegun");
    }

    @Test
    void letsAllTeamsAnswerAtTheSameMoment() throws Exception {
        timers.fire(county, "IntermediateEvent_CheckInDue");

        List<Together.Deed> deeds = teams.open(CHECK_IN).stream()
                .<Together.Deed>map(step -> () -> teams.complete(step, Map.of()))
                .toList();

        assertThat(Together.failures(deeds)).isEmpty();
        assertThat(deeds).hasSize(4);
        assertThat(timers.due(county, "IntermediateEvent_CheckInDue")).hasSize(1);
        assertThat(count("okr_check_in")).isEqualTo(8);
    }

    @Test
    void takesTheProposalsOverWhereATeamKeepsSilent() {
        endTheQuarter();
        timers.fireAll(county, "BoundaryEvent_ReviewOverdue");
        assertThat(county.waiting(FOLLOW_UP)).hasSize(4);

        county.waiting(FOLLOW_UP)
                .forEach(step -> answers.complete(
                        step.id(),
                        Map.of(
                                "nachhalten",
                                "uebernehmen",
                                "begruendung",
                                "Das Team ist nicht erreichbar.",
                                "ursache",
                                "RESSOURCE"),
                        Optional.empty(),
                        Town.COORDINATOR,
                        List.of()));

        assertThat(county.openSteps()).containsExactly(RETROSPEKTIVE);
        assertThat(jdbc.queryForList("select distinct decision_reason from okr_score", String.class))
                .containsExactly("Das Team ist nicht erreichbar.");
    }

    @Test
    void everyScoreHasAReasonAndWhatIsMissedACause() {
        endTheQuarter();
        StepView review = teams.open(REVIEW, "DK");

        assertThatThrownBy(() -> teams.complete(
                        review, Map.of("begruendung-" + CONCEPT, "", "ursache-" + LESSONS, "", "ursache", "")))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).containsKey("begruendung-" + CONCEPT));
        assertThatThrownBy(() -> teams.complete(review, Map.of("ursache", "")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems()).containsOnlyKeys("ursache-" + CONCEPT, "ursache-" + LESSONS));

        teams.complete(
                review,
                Map.of(
                        "ursache-" + CONCEPT, "AUFWAND",
                        "bewertung-" + LESSONS, "abweichend",
                        "score-" + LESSONS, "1.0"));

        assertThat(jdbc.queryForMap("select score_reason, cause from okr_score where key_result_code = ?", CONCEPT))
                .containsEntry("score_reason", "Der Stand ist gemessen")
                .containsEntry("cause", "AUFWAND");
        assertThat(jdbc.queryForMap("select score, cause from okr_score where key_result_code = ?", LESSONS))
                .containsEntry("cause", null);
    }

    @Test
    void sevenTenthsOfAStretchNeedNoCause(@Autowired KeyResultDesk desk) {
        desk.settle(
                LESSONS,
                Commitment.AMBITIONIERT,
                "",
                Optional.empty(),
                Collections.emptySortedMap(),
                "Neu in diesem Quartal",
                Optional.empty(),
                Actor.user("Katrin Vogel"));
        timers.fire(county, "IntermediateEvent_CheckInDue");
        teams.completeAll(CHECK_IN, Map.of("wert-" + LESSONS, "7"));
        endTheQuarter();

        StepView review = teams.open(REVIEW, "DK");
        assertThatThrownBy(() -> teams.complete(review, Map.of("ursache", "")))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).containsOnlyKeys("ursache-" + CONCEPT));
    }

    @Test
    void aQuarterInReviewIsMeasuredWhileTheNextOneRuns(
            @Autowired Quarters quarters,
            @Autowired OkrCycle cycle,
            @Autowired TestClock clock,
            @Autowired KeyResults keyResults) {
        timers.fire(county, "IntermediateEvent_CheckInDue");
        teams.completeAll(CHECK_IN, Map.of("wert-" + LESSONS, "7"));
        endTheQuarter();
        clock.set(Instant.parse("2023-04-05T07:00:00Z"));

        quarters.openCurrent();
        cycle.followRunningQuarter();

        assertThat(keyResults.quarter()).map(QuarterView::id).contains("2023-Q2");
        assertThat(keyResults.objectives())
                .flatExtracting(ObjectiveProgress::keyResults)
                .isNotEmpty()
                .allSatisfy(keyResult -> assertThat(keyResult.value()).isEqualByComparingTo("0"));
        StepView review = teams.open(REVIEW, "DK");
        assertThat(review.definition().fields())
                .filteredOn(field -> field.id().equals("begruendung-" + LESSONS))
                .singleElement()
                .satisfies(field -> assertThat(field.block().note()).contains("Erreicht: 7 von 10."));
        teams.complete(review, Map.of());
        assertThat(jdbc.queryForObject(
                        "select actual_amount from okr_score where key_result_code = ?", BigDecimal.class, LESSONS))
                .isEqualByComparingTo("7");
        assertThat(cycle.plannable()).isEmpty();
    }

    @Test
    void takesTheLastReviewBack() {
        endTheQuarter();
        for (String handlungsfeld : List.of("DL", "DD", "DI")) {
            teams.complete(teams.open(REVIEW, handlungsfeld), Map.of());
        }
        StepId last = teams.complete(teams.open(REVIEW, "DK"), Map.of());
        assertThat(county.openSteps()).containsExactly(RETROSPEKTIVE);

        undo.undo(last, Town.COORDINATOR);

        assertThat(county.openSteps()).containsExactly(REVIEW);
        assertThat(jdbc.queryForObject("select count(*) from okr_score where withdrawn_at is not null", Long.class))
                .isEqualTo(2);
        teams.complete(teams.open(REVIEW, "DK"), Map.of());
        assertThat(county.openSteps()).containsExactly(RETROSPEKTIVE);
        snapshots.requireBookEqualsEngine();
    }

    private void endTheQuarter() {
        timers.fire(county, "BoundaryEvent_CheckInsCutOff");
    }

    private Long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }
}
