package de.ozglotse.flows;

import static de.ozglotse.flows.Strategieteam.CHECK_IN;
import static de.ozglotse.flows.Strategieteam.DECIDE;
import static de.ozglotse.flows.Strategieteam.PROPOSE;
import static de.ozglotse.flows.Strategieteam.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.okr.CarriedOn;
import de.ozglotse.okr.CarryOver;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a review carries on although the next quarter was released without it does not get lost. */
@FlowTest
class CarryOverFlowTests {

    private static final String LESSONS = "2023-Q1-DK-O1-KR2";
    private static final String TAKE = "/quartale/2023-Q2/aufnehmen/" + LESSONS;
    private static final String TAKEN = "2023-Q2-DK-O1-KR1";
    private static final Map<String, String> BECAUSE = Map.of("grund", "Der Lernpfad wird gebraucht.");

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private OkrCycle cycle;

    @Autowired
    private QuarterStates states;

    @Autowired
    private CarriedOn carriedOn;

    @Autowired
    private Timers timers;

    @Autowired
    private TestClock clock;

    @Autowired
    private Pages pages;

    private Town county;
    private Strategieteam teams;

    @BeforeEach
    void releaseTheNextQuarterWithoutAnything(@Autowired DemoCounty demo) {
        clock.set(Instant.parse("2023-01-02T07:00:00Z"));
        demo.prepare();
        cycle.followRunningQuarter();
        county = Strategieteam.county(answers, work);
        teams = new Strategieteam(answers, work);
        timers.fire(county, "IntermediateEvent_QuarterBegun");
        timers.fire(county, "IntermediateEvent_CheckInDue");
        teams.completeAll(CHECK_IN, Map.of("wert-" + LESSONS, "4"));
        timers.fire(county, "BoundaryEvent_NextPlanningDue");
        teams.open(PROPOSE).forEach(planning -> {
            teams.complete(planning, Map.of("auswahl", "weglassen"));
            county.complete(DECIDE, Map.of("abweichung", "freigeben", "begruendung", "Keine Kapazität"));
        });
        timers.fire(county, "IntermediateEvent_QuarterBegun");
        timers.fireFirst(county, "BoundaryEvent_CheckInsCutOff");
        clock.set(Instant.parse("2023-04-04T07:00:00Z"));
    }

    @Test
    void isToldInTheReviewAndTakenUpWithAReason() {
        assertThat(teams.open(REVIEW, "DK").definition().fields())
                .filteredOn(field -> field.id().equals("entscheidung-" + LESSONS))
                .singleElement()
                .satisfies(
                        field -> assertThat(field.block().note()).contains("schon ohne dieses Key Result freigegeben"));
        assertThat(carriedOn.leftOutOf("2023-Q2")).as("nobody has decided yet").isEmpty();
        teams.completeAll(REVIEW, Map.of());

        assertThat(pages.read("/quartale/2023-Q2/planung", "leitung"))
                .contains(
                        "Führt ein Key Result des vorigen Quartals fort",
                        ", im Review: fortführen",
                        "aber nicht im Set")
                .doesNotContain("im Review noch nicht bewertet");
        assertThat(pages.read("/quartale/2023-Q1", "leitung"))
                .contains("8 Key Results werden laut Review fortgeführt", "In Quartal 2 / 2023 aufnehmen");
        assertThat(pages.read("/quartale/2023-Q2", "strategieteam"))
                .contains("Laut Review fortgeführt, aber nicht im Set", "Zehn Lektionen sind erstellt.", TAKE);
        assertThat(pages.read("/quartale/2023-Q2", "leitung")).doesNotContain(TAKE);
        assertThat(pages.post(TAKE, "leitung", BECAUSE)).hasStatus(403);
        assertThat(pages.post(TAKE, "strategieteam", Map.of("grund", ""))).hasStatus(422);
        assertThat(pages.post(TAKE, "strategieteam", BECAUSE)).hasStatus(302);

        assertThat(pages.read("/quartale/2023-Q2", "leitung"))
                .contains(
                        "KR 1: Zehn Lektionen sind erstellt.",
                        "Nach der Freigabe aufgenommen am 04.04.2023",
                        "4 von 10");
        assertThat(pages.read("/key-results/" + TAKEN, "leitung"))
                .contains("Der Lernpfad wird gebraucht.", "/quartale/2023-Q1");
        assertThat(pages.post(TAKE, "strategieteam", BECAUSE)).hasStatus(409);
        assertThat(carriedOn.leftOutOf("2023-Q2")).hasSize(7);
    }

    @Test
    void wasNoPartOfTheQuarterBeforeItWasTakenUp(@Autowired CarryOver carryOver) throws Exception {
        teams.completeAll(REVIEW, Map.of());
        Sight before = Sight.now(clock);
        clock.advance(Duration.ofDays(2));
        String fingerprint = states.figures("2023-Q2", before).orElseThrow().fingerprint();

        List<Throwable> failures = Together.failures(
                3, () -> carryOver.takeUp("2023-Q2", LESSONS, "Wird gebraucht", Actor.user("Deniz Aydın")));

        assertThat(failures)
                .as("one of three browsers takes it up")
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(Refused.class));
        assertThat(states.figures("2023-Q2", before).orElseThrow().fingerprint())
                .isEqualTo(fingerprint);
        assertThat(states.now().orElseThrow())
                .isEqualTo(states.figures("2023-Q2", Sight.now(clock)).orElseThrow())
                .satisfies(now -> assertThat(now.objectives())
                        .flatExtracting(objective -> objective.keyResults())
                        .extracting(KeyResultProgress::code)
                        .containsExactly(TAKEN));
    }

    @Test
    void keepsToTheUpperBounds(@Autowired JdbcTemplate jdbc) {
        teams.completeAll(REVIEW, Map.of());
        String goal = jdbc.queryForObject(
                "select max(code) from okr_strategic_goal where handlungsfeld_code = 'DK' and code not in "
                        + "(select goal_code from okr_objective where code = '2023-Q1-DK-O1')",
                String.class);
        for (int number = 1; number <= 2; number++) {
            jdbc.update(
                    "insert into okr_objective (code, quarter_id, goal_code, place, title) values (?, '2023-Q2', ?, ?, ?)",
                    "2023-Q2-DK-O" + number,
                    goal,
                    number,
                    "Etwas anderes");
        }

        assertThat(pages.post(TAKE, "strategieteam", BECAUSE))
                .hasStatus(409)
                .bodyText()
                .contains("In diesem Handlungsfeld ist kein Platz mehr");
        assertThat(carriedOn.leftOutOf("2023-Q2")).hasSize(8);
    }

    @Test
    void standsAmongTheProposalsOfTheQuarterAfterIfNobodyTakesItUp() {
        teams.completeAll(REVIEW, Map.of());
        timers.fire(county, "BoundaryEvent_NextPlanningDue");

        assertThat(pages.read("/quartale/2023-Q3/planung", "strategieteam")).contains("Zehn Lektionen sind erstellt.");
    }
}
