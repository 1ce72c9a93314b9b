package de.ozglotse.flows;

import static de.ozglotse.flows.Strategieteam.CHECK_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.okr.Assessment;
import de.ozglotse.okr.CheckIns;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The weekly check-in in the application: its form, its values, who is asked when it is missing, the way back. */
@FlowTest
class OkrCheckInFlowTests {

    private static final String LESSONS = "2023-Q1-DK-O1-KR2";
    private static final String CONCEPT = "2023-Q1-DK-O1-KR1";
    private static final String ACCOUNTS = "2023-Q1-DD-O1-KR1";
    private static final String FOLLOW_UP = "UserTask_FollowUpCheckIn";

    @Autowired
    private StepAnswers answers;

    @Autowired
    private StepUndo undo;

    @Autowired
    private WorkOverview work;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private Timers timers;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private JdbcTemplate jdbc;

    private Town county;
    private Strategieteam teams;

    @BeforeEach
    void beginTheWeek(@Autowired DemoCounty demo, @Autowired OkrCycle cycle, @Autowired TestClock clock) {
        clock.set(Instant.parse("2023-01-02T07:00:00Z"));
        demo.prepare();
        cycle.followRunningQuarter();
        county = Strategieteam.county(answers, work);
        teams = new Strategieteam(answers, work);
        timers.fire(county, "IntermediateEvent_QuarterBegun");
        timers.fire(county, "IntermediateEvent_CheckInDue");
    }

    @Test
    void asksAboutEachKeyResultWhatMakesSenseForIt() {
        assertThat(teams.open(CHECK_IN, "DK").definition().fields())
                .extracting(StepField::id)
                .contains("erreicht-" + CONCEPT, "wert-" + LESSONS, "einschaetzung-" + CONCEPT)
                .doesNotContain("wert-" + CONCEPT, "erreicht-" + LESSONS);
        assertThat(teams.open(CHECK_IN, "DD").definition().fields())
                .extracting(StepField::id)
                .doesNotContain("wert-" + ACCOUNTS, "erreicht-" + ACCOUNTS);
        assertThat(teams.open(CHECK_IN, "DK")
                        .definition()
                        .fields()
                        .get(0)
                        .block()
                        .heading())
                .isEqualTo("KR 1: Das Konzept für den Lernpfad liegt vor.");
    }

    @Test
    void saysInTheTaskListWhichHandlungsfeldIsMeant() {
        assertThat(county.waiting(CHECK_IN))
                .extracting(WorkOverview.WaitingStep::label)
                .containsExactlyInAnyOrder(
                        "Wöchentliche Abstimmung festhalten: Digitales Landratsamt",
                        "Wöchentliche Abstimmung festhalten: Digitale Dienstleistungen",
                        "Wöchentliche Abstimmung festhalten: Digitale Kompetenz",
                        "Wöchentliche Abstimmung festhalten: Digitale Infrastruktur");
    }

    @Test
    void setsTheValueOfWhatIsNotCounted() {
        teams.complete(teams.open(CHECK_IN, "DK"), Map.of("wert-" + LESSONS, "4", "erreicht-" + CONCEPT, "ja"));

        assertThat(keyResult(LESSONS).value()).isEqualByComparingTo("4");
        assertThat(keyResult(CONCEPT).met()).isTrue();
        assertThat(checkIns.latest()).containsOnlyKeys(LESSONS, CONCEPT);
        assertThat(checkIns.latest().get(LESSONS).assessment()).isEqualTo(Assessment.IM_PLAN);
        assertThat(jdbc.queryForList("select name_ from act_hi_varinst where name_ like '%2023-Q1%'"))
                .isEmpty();
    }

    @Test
    void showsNextWeekWhatWasSaidLastWeek() {
        teams.completeAll(
                CHECK_IN, Map.of("wert", "4", "einschaetzung", "GEFAEHRDET", "naechsterSchritt", "Autorin suchen"));

        timers.fire(county, "IntermediateEvent_CheckInDue");

        StepView lessons = teams.open(CHECK_IN, "DK");
        assertThat(field(lessons, "wert-" + LESSONS).defaultValue()).isEqualTo("4");
        assertThat(field(lessons, "einschaetzung-" + LESSONS).defaultValue()).isEqualTo("GEFAEHRDET");
        assertThat(field(lessons, "naechsterSchritt-" + LESSONS).defaultValue()).isEqualTo("Autorin suchen");
        assertThat(field(lessons, "wert-" + LESSONS).block().note())
                .startsWith("Stand: 4 von 10. Letzte Abstimmung: 4, gefährdet. Ampel: ");
    }

    @Test
    void putsTwoWeeksOfDisagreementOnTheAgenda() {
        Map<String, String> gloomy = Map.of("wert", "8", "erreicht", "ja", "einschaetzung", "KRITISCH");
        teams.completeAll(CHECK_IN, gloomy);
        timers.fire(county, "IntermediateEvent_CheckInDue");
        assertThat(field(teams.open(CHECK_IN, "DK"), "wert-" + LESSONS).block().note())
                .endsWith("Ampel: grün.");

        teams.completeAll(CHECK_IN, gloomy);
        timers.fire(county, "IntermediateEvent_CheckInDue");

        assertThat(field(teams.open(CHECK_IN, "DK"), "wert-" + LESSONS).block().note())
                .contains("Ampel: grün. Tagesordnung: Seit zwei Wochen sagt die Ampel etwas anderes");
    }

    @Test
    void saysWhatIsMissingAndNothingHasHappened() {
        StepView step = teams.open(CHECK_IN, "DK");

        assertThatThrownBy(() -> teams.complete(step, Map.of("naechsterSchritt-" + LESSONS, "", "wert", "viele")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .containsOnlyKeys("naechsterSchritt-" + LESSONS, "wert-" + LESSONS));
        assertThat(jdbc.queryForObject("select count(*) from okr_check_in", Long.class))
                .isZero();
    }

    @Test
    void asksTheCoordinationForWhatIsMissingAfterTwoWorkingDays() {
        teams.complete(teams.open(CHECK_IN, "DK"), Map.of());
        assertThat(timers.due(county, "BoundaryEvent_CheckInOverdue"))
                .containsOnly(Instant.parse("2023-01-04T23:00:00Z"))
                .hasSize(3);

        timers.fireAll(county, "BoundaryEvent_CheckInOverdue");

        assertThat(county.waiting(FOLLOW_UP))
                .hasSize(3)
                .allSatisfy(step -> assertThat(step.group()).isEqualTo("egov"));
        teams.complete(teams.open(CHECK_IN, "DD"), Map.of());
        assertThat(county.waiting(FOLLOW_UP)).hasSize(2);
    }

    @Test
    void replacesWhatIsUnansweredWithTheNextWeek() {
        teams.complete(teams.open(CHECK_IN, "DK"), Map.of());
        timers.fireAll(county, "BoundaryEvent_CheckInOverdue");

        timers.fire(county, "BoundaryEvent_NextWeekBegun");

        assertThat(teams.open(CHECK_IN)).hasSize(4);
        assertThat(county.waiting(FOLLOW_UP)).isEmpty();
        snapshots.requireBookEqualsEngine();
    }

    @Test
    void takesACheckInBackWithItsValue() {
        teams.completeAll(CHECK_IN, Map.of("wert", "4"));
        timers.fire(county, "IntermediateEvent_CheckInDue");
        StepId given = teams.complete(teams.open(CHECK_IN, "DK"), Map.of("wert-" + LESSONS, "9"));
        assertThat(keyResult(LESSONS).value()).isEqualByComparingTo("9");

        undo.undo(given, Town.COORDINATOR);

        assertThat(keyResult(LESSONS).value()).isEqualByComparingTo("4");
        assertThat(teams.open(CHECK_IN)).hasSize(4);
        teams.complete(teams.open(CHECK_IN, "DK"), Map.of("wert-" + LESSONS, "5"));
        assertThat(keyResult(LESSONS).value()).isEqualByComparingTo("5");
        assertThat(jdbc.queryForObject(
                        "select count(*) from okr_check_in where key_result_code = ? and corrects is not null",
                        Long.class,
                        LESSONS))
                .isEqualTo(1);
        snapshots.requireBookEqualsEngine();
    }

    @Test
    void takesTheLastCheckInOfAWeekBack() {
        teams.complete(teams.open(CHECK_IN, "DL"), Map.of());
        teams.complete(teams.open(CHECK_IN, "DD"), Map.of());
        teams.complete(teams.open(CHECK_IN, "DI"), Map.of());
        StepId last = teams.complete(teams.open(CHECK_IN, "DK"), Map.of("wert", "3"));
        Instant nextWeek = timers.due(county, "IntermediateEvent_CheckInDue").get(0);

        undo.undo(last, Town.COORDINATOR);

        assertThat(keyResult(LESSONS).value()).isEqualByComparingTo("0");
        assertThat(timers.due(county, "IntermediateEvent_CheckInDue")).isEmpty();
        assertThat(timers.due(county, "BoundaryEvent_NextWeekBegun")).containsExactly(nextWeek);
        teams.complete(teams.open(CHECK_IN, "DK"), Map.of("wert", "2"));
        assertThat(timers.due(county, "IntermediateEvent_CheckInDue")).containsExactly(nextWeek);
    }

    @Test
    void asksTheCoordinationOnceAboutACheckInThatIsTakenBack() {
        timers.fireAll(county, "BoundaryEvent_CheckInOverdue");
        StepId late = teams.complete(teams.open(CHECK_IN, "DK"), Map.of());
        assertThat(county.waiting(FOLLOW_UP)).hasSize(3);

        undo.undo(late, Town.COORDINATOR);

        assertThat(county.waiting(FOLLOW_UP)).hasSize(4);
        assertThat(timers.due(county, "BoundaryEvent_CheckInOverdue")).isEmpty();
        teams.complete(teams.open(CHECK_IN, "DK"), Map.of());
        assertThat(county.waiting(FOLLOW_UP)).hasSize(3);
        snapshots.requireBookEqualsEngine();
    }

    private KeyResultProgress keyResult(String code) {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static StepField field(StepView step, String id) {
        return step.definition().fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
