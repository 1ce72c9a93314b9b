package de.ozglotse.flows;

import static de.ozglotse.flows.Strategieteam.DECIDE;
import static de.ozglotse.flows.Strategieteam.PROPOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.TestClock;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.ObjectivePlanning;
import de.ozglotse.okr.ObjectivePlanning.Field;
import de.ozglotse.okr.ObjectivePlanning.Step;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.QuarterBook;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.okr.StrategyCatalogue;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The planning of the first quarter of an installation, and the rules that its release keeps. */
@FlowTest
class OkrPlanningFlowTests {

    @Autowired
    private StepAnswers answers;

    @Autowired
    private StepUndo undo;

    @Autowired
    private WorkOverview work;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private OkrCycle cycle;

    @Autowired
    private ObjectivePlanning planning;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private QuarterBook book;

    @Autowired
    private Timers timers;

    @Autowired
    private JdbcTemplate jdbc;

    private Town county;
    private Strategieteam teams;

    @BeforeEach
    void plan(@Autowired StrategyCatalogue strategy, @Autowired TestClock clock) {
        strategy.loadOnce();
        clock.set(Instant.parse("2023-01-09T07:00:00Z"));
        assertThat(cycle.plan().id()).isEqualTo("2023-Q1");
        county = Strategieteam.county(answers, work);
        teams = new Strategieteam(answers, work);
    }

    @Test
    void refusesASecondQuarterBesideTheFirst() {
        assertThatThrownBy(cycle::plan).isInstanceOf(Refused.class);
    }

    @Test
    void opensTheQuarterWithWhatEveryTeamReleased() {
        assertThat(keyResults.quarter()).isEmpty();

        teams.completeAll(PROPOSE, Map.of("auswahl", "uebernehmen"));
        timers.fire(county, "IntermediateEvent_QuarterBegun");

        assertThat(keyResults.quarter()).map(QuarterView::id).contains("2023-Q1");
        assertThat(keyResults.objectives())
                .extracting(ObjectiveProgress::code)
                .containsExactly("2023-Q1-DL-O1", "2023-Q1-DD-O1", "2023-Q1-DK-O1", "2023-Q1-DI-O1");
        timers.fire(county, "IntermediateEvent_CheckInDue");
        assertThat(teams.open(Strategieteam.CHECK_IN)).hasSize(4);
    }

    @Test
    void refusesAThirdObjective() {
        teams.complete(
                teams.open(PROPOSE, "DD"), with(objective("Erstes"), "weiteres", "ja", "auswahl", "uebernehmen"));
        teams.complete(teams.open(PROPOSE, "DD"), with(objective("Zweites"), "weiteres", "nein"));

        StepView again = teams.open(PROPOSE, "DD");
        assertThat(again.definition().help()).contains("Es sind 3 Objectives ausgewählt, höchstens 2 sind zulässig.");

        teams.complete(again, Map.of(again.definition().fields().get(0).id(), "weglassen"));
        assertThat(teams.open(PROPOSE)).hasSize(3);
    }

    @Test
    void lacksAKeyResultUnlessTheCoordinationSaysWhy() {
        teams.complete(
                teams.open(PROPOSE, "DD"),
                Map.of(
                        "objective",
                        "Ein Ziel",
                        "strategischesZiel",
                        "DD-Z2",
                        "krTitel-1",
                        "Es liegt vor",
                        "krArt-1",
                        "JA_NEIN"));
        StepView decision = teams.open(DECIDE).get(0);
        assertThat(decision.definition().help())
                .contains("Das Objective „Ein Ziel“ hat nur ein Key Result, mindestens 2 sind vorgesehen.");

        county.complete(DECIDE, Map.of("abweichung", "zurueck"));
        teams.complete(teams.open(PROPOSE, "DD"), Map.of());
        StepId released =
                county.complete(DECIDE, Map.of("abweichung", "freigeben", "begruendung", "Eine Stelle ist unbesetzt."));

        assertThat(reasonOf("2023-Q1-DD")).isEqualTo("Eine Stelle ist unbesetzt.");
        assertThat(book.deviations("2023-Q1"))
                .containsExactly(Map.entry("Digitale Dienstleistungen", "Eine Stelle ist unbesetzt."));
    }

    @Test
    void takesTheDecisionOnADeviationBack() {
        teams.complete(teams.open(PROPOSE, "DK"), Map.of("auswahl", "weglassen"));
        StepView decision = teams.open(DECIDE).get(0);
        StepId released = teams.complete(
                decision, Map.of("abweichung", "freigeben", "begruendung", "Eine Stelle ist unbesetzt."));
        assertThat(reasonOf("2023-Q1-DK")).isEqualTo("Eine Stelle ist unbesetzt.");

        undo.undo(released, Town.COORDINATOR);

        assertThat(reasonOf("2023-Q1-DK")).isNull();
        StepView again = teams.open(DECIDE).get(0);
        assertThat(again.definition()).isEqualTo(decision.definition());
        teams.complete(again, Map.of("abweichung", "zurueck"));
        assertThat(teams.open(PROPOSE)).hasSize(4);
        snapshots.requireBookEqualsEngine();
    }

    @Test
    void takesTheLastDecisionOfAPlanningBack() {
        for (String handlungsfeld : List.of("DL", "DD", "DI")) {
            teams.complete(teams.open(PROPOSE, handlungsfeld), Map.of("auswahl", "uebernehmen"));
        }
        teams.complete(teams.open(PROPOSE, "DK"), Map.of("auswahl", "weglassen"));
        StepView decision = teams.open(DECIDE).get(0);
        StepId released = teams.complete(
                decision, Map.of("abweichung", "freigeben", "begruendung", "Eine Stelle ist unbesetzt."));
        assertThat(county.openSteps()).isEmpty();

        undo.undo(released, Town.COORDINATOR);

        assertThat(county.openSteps()).containsExactly(DECIDE);
        assertThat(teams.open(DECIDE).get(0).definition()).isEqualTo(decision.definition());
    }

    @Test
    void addsAKeyResultToAProposal() {
        StepView first = teams.open(PROPOSE, "DK");
        String proposal = first.definition().fields().get(0).block().key();

        teams.complete(
                first,
                Map.of(
                        "auswahl", "uebernehmen",
                        "ergaenzt", proposal,
                        "krTitel-1", "Der Lernpfad ist erprobt",
                        "krArt-1", "JA_NEIN",
                        "weiteres", "ja"));

        assertThat(teams.open(PROPOSE, "DK")
                        .definition()
                        .fields()
                        .get(0)
                        .block()
                        .note())
                .contains("KR 3: Der Lernpfad ist erprobt");
    }

    @Test
    void takesMilestonesInTheTask() {
        Map<String, String> proposed = with(
                objective("Ein Ziel"),
                "krArt-2",
                "MEILENSTEINE",
                "krZielwert-2",
                "",
                "krMeilensteine-2",
                "Gliederung liegt vor; viel",
                "auswahl",
                "weglassen");
        StepView step = teams.open(PROPOSE, "DD");
        assertThatThrownBy(() -> teams.complete(step, proposed))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).containsOnlyKeys("krMeilensteine-2"));

        proposed.put("krMeilensteine-2", "Gliederung liegt vor\nText liegt vor; 3");
        teams.complete(step, proposed);

        assertThat(jdbc.queryForList(
                        "select milestones from okr_draft_key_result where kind = 'MEILENSTEINE'", String.class))
                .containsExactly("1|Gliederung liegt vor\n3|Text liegt vor");
        assertThat(jdbc.queryForObject("select count(*) from okr_planning where released_at is not null", Long.class))
                .isEqualTo(1);
    }

    @Test
    void refusesAKeyResultThatNobodyCanMeasure() {
        teams.complete(
                teams.open(PROPOSE, "DD"),
                with(objective("Ein Ziel"), "krArt-2", "", "krZielwert-2", "", "weiteres", "nein"));

        assertThat(teams.open(PROPOSE, "DD").definition().help()).contains("ist nicht messbar");
    }

    @Test
    void asksForTheTitleOfAnObjectiveWithKeyResults() {
        assertThatThrownBy(() -> teams.complete(
                        teams.open(PROPOSE, "DD"), Map.of("krTitel-1", "Es liegt vor", "krArt-1", "JA_NEIN")))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).containsOnlyKeys("objective"));
    }

    @Test
    void releasesOnlyOneOfTwoAtTheSameMoment(@Autowired TransactionTemplate transaction) throws Exception {
        teams.complete(
                teams.open(PROPOSE, "DD"), with(objective("Erstes"), "weiteres", "ja", "auswahl", "uebernehmen"));
        Field field = new Field("2023-Q1", "DD");
        Step step = new Step(new StepId("somebody"), Actor.user("Strategieteam"));

        List<Throwable> failures = Together.failures(List.of(
                () -> transaction.executeWithoutResult(status -> planning.release(field, step, Optional.empty())),
                () -> transaction.executeWithoutResult(status -> {
                    planning.keep(field, step, new HashMap<>(objective("Drittes")));
                    planning.release(field, step, Optional.empty());
                })));

        assertThat(failures).singleElement().isInstanceOf(Refused.class);
        Long chosen = jdbc.queryForObject(
                "select count(*) from okr_draft_objective where planning_id = '2023-Q1-DD' and chosen", Long.class);
        assertThat(chosen).isLessThanOrEqualTo(2);
    }

    private String reasonOf(String id) {
        return jdbc.queryForObject("select deviation_reason from okr_planning where id = ?", String.class, id);
    }

    private static Map<String, String> objective(String title) {
        return Map.of(
                "objective", title,
                "strategischesZiel", "DD-Z2",
                "krTitel-1", "Das Konzept liegt vor",
                "krArt-1", "JA_NEIN",
                "krTitel-2", "Fünf Dienste sind umgestellt",
                "krArt-2", "METRIK",
                "krZielwert-2", "5");
    }

    private static Map<String, String> with(Map<String, String> input, String... more) {
        Map<String, String> all = new HashMap<>(input);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
