package de.ozglotse.flows;

import static de.ozglotse.flows.Strategieteam.CHECK_IN;
import static de.ozglotse.flows.Strategieteam.PROPOSE;
import static de.ozglotse.flows.Strategieteam.RETROSPEKTIVE;
import static de.ozglotse.flows.Strategieteam.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A whole quarter in the application: thirteen weeks, review, retrospective, and the planning of the next one. */
@FlowTest
class OkrQuarterFlowTests {

    private static final String WEEK = "IntermediateEvent_CheckInDue";
    private static final String NEXT_WEEK = "BoundaryEvent_NextWeekBegun";
    private static final String LESSONS = "2023-Q1-DK-O1-KR2";

    @Autowired
    private StepAnswers answers;

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
    void begin(@Autowired DemoCounty demo) {
        clock.set(Instant.parse("2023-01-02T07:00:00Z"));
        demo.prepare();
        cycle.followRunningQuarter();
        county = Strategieteam.county(answers, work);
        teams = new Strategieteam(answers, work);
        assertThat(timers.due(county, "IntermediateEvent_QuarterBegun")).containsExactly(midnight("2023-01-01"));
        timers.fire(county, "IntermediateEvent_QuarterBegun");
    }

    @Test
    void beginsOnceForEachQuarter() {
        cycle.followRunningQuarter();

        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ru_execution where parent_id_ is null and business_key_ = 'LK'",
                        Long.class))
                .isEqualTo(1);
        assertThat(cycle.plannable()).isEmpty();
    }

    @Test
    void asksEachTeamOnTheFirstWorkingDayOfEachWeek() {
        List<Instant> begun = Stream.generate(() -> {
                    Instant due = timers.due(county, WEEK).get(0);
                    timers.fire(county, WEEK);
                    assertThat(teams.open(CHECK_IN)).hasSize(4);
                    teams.completeAll(CHECK_IN, Map.of());
                    return due;
                })
                .limit(13)
                .toList();

        // every Monday of the quarter; the clocks go forward on 26 March
        assertThat(begun)
                .startsWith(midnight("2023-01-02"), midnight("2023-01-09"))
                .endsWith(Instant.parse("2023-03-19T23:00:00Z"), Instant.parse("2023-03-26T22:00:00Z"));
        assertThat(timers.due(county, "IntermediateEvent_QuarterEnded"))
                .containsExactly(Instant.parse("2023-03-31T21:59:59Z"));
        assertThat(jdbc.queryForObject("select count(*) from okr_check_in", Long.class))
                .isEqualTo(13 * 8);
    }

    @Test
    void leadsOverReviewAndRetrospektiveToTheNextPlanning() {
        timers.fire(county, WEEK);
        teams.completeAll(CHECK_IN, Map.of("wert-" + LESSONS, "7"));
        timers.fire(county, "BoundaryEvent_CheckInsCutOff");
        assertThat(county.waiting(REVIEW)).hasSize(4);

        teams.complete(
                teams.open(REVIEW, "DK"),
                Map.of(
                        "bewertung-" + LESSONS,
                        "abweichend",
                        "score-" + LESSONS,
                        "0.8",
                        "begruendung-" + LESSONS,
                        "Die achte Lektion ist fast fertig",
                        "entscheidung-" + LESSONS,
                        "ANPASSEN",
                        "entscheidung",
                        "BEENDEN"));
        teams.completeAll(REVIEW, Map.of("entscheidung", "BEENDEN"));
        assertThat(jdbc.queryForMap("select * from okr_score where key_result_code = ?", LESSONS))
                .containsEntry("proposed", new java.math.BigDecimal("0.7"))
                .containsEntry("score", new java.math.BigDecimal("0.8"))
                .containsEntry("decision", "ANPASSEN");

        county.complete(
                RETROSPEKTIVE,
                Map.of(
                        "retrospektiveAm", "31.03.2023",
                        "gut", "Kurze Abstimmungen",
                        "hindernisse", "Zu viele Ziele",
                        "vereinbarungen", "Ein Objective weniger\nMontags um neun abstimmen"));
        assertThat(county.waiting("UserTask_DoOwnTask"))
                .extracting(WorkOverview.WaitingStep::label)
                .contains("Ein Objective weniger", "Montags um neun abstimmen");

        assertThat(county.waiting(PROPOSE)).hasSize(4);
        assertThat(keyResults.quarter()).map(QuarterView::id).contains("2023-Q1");
        carriesTheLessonsOnIntoTheNextQuarter();
    }

    private void carriesTheLessonsOnIntoTheNextQuarter() {
        var planning = teams.open(PROPOSE, "DK");
        assertThat(planning.definition().fields())
                .filteredOn(field -> field.id().startsWith("krNeuerTitel-"))
                .singleElement()
                .satisfies(field -> assertThat(field.defaultValue()).isEqualTo("Zehn Lektionen sind erstellt."));
        String adapted = planning.definition().fields().stream()
                .filter(field -> field.id().startsWith("krNeuerZielwert-"))
                .findFirst()
                .orElseThrow()
                .id();
        teams.complete(planning, Map.of(adapted, "12"));
        county.complete(
                Strategieteam.DECIDE, Map.of("abweichung", "freigeben", "begruendung", "Nur der Lernpfad zählt."));
        teams.open(PROPOSE).forEach(this::pause);
        assertThat(jdbc.queryForList(
                        "select deviation_reason from okr_planning where quarter_id = '2023-Q2'", String.class))
                .contains("Nur der Lernpfad zählt.", "Keine Kapazität");

        timers.fire(county, "IntermediateEvent_QuarterBegun");

        assertThat(keyResults.quarter()).map(QuarterView::id).contains("2023-Q2");
        KeyResultProgress lessons = keyResults.objectives().stream()
                .map(ObjectiveProgress::keyResults)
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
        assertThat(lessons.code()).isEqualTo("2023-Q2-DK-O1-KR1");
        assertThat(lessons.base()).isEqualByComparingTo("7");
        assertThat(lessons.target()).isEqualByComparingTo("12");
        assertThat(jdbc.queryForMap("select * from okr_succession where successor = '2023-Q2-DK-O1-KR1'"))
                .containsEntry("predecessor", LESSONS);
        // Saturday, 1 April: the first check-in is on Monday; Easter Monday moves the second one to Tuesday
        assertThat(timers.due(county, WEEK)).containsExactly(midnight("2023-04-03"));
        timers.fire(county, WEEK);
        assertThat(timers.due(county, NEXT_WEEK)).containsExactly(midnight("2023-04-11"));
    }

    private void pause(de.ozglotse.tasklist.StepView planning) {
        teams.complete(planning, Map.of("auswahl", "weglassen"));
        county.complete(Strategieteam.DECIDE, Map.of("abweichung", "freigeben", "begruendung", "Keine Kapazität"));
    }

    private static Instant midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant();
    }
}
