package de.ozglotse.flows;

import static de.ozglotse.flows.Strategieteam.CHECK_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.okr.CheckInBook;
import de.ozglotse.okr.CheckIns;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.shared.Actor;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What other OKR tools are known to get wrong. Division by zero is in {@code KeyResultProgressTests}, a quarter that is
 * carried on with its key results and their origin in {@code OkrQuarterFlowTests}, and a burn-up over quarters in {@code
 * ChainCoursesTests}.
 */
@FlowTest
class AnchorDefectTests {

    private static final String LESSONS = "2023-Q1-DK-O1-KR2";
    private static final String CONCEPT = "2023-Q1-DK-O1-KR1";

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private CheckInBook book;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private OkrCycle cycle;

    @Autowired
    private Timers timers;

    @Autowired
    private Pages pages;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    private Town county;
    private Strategieteam teams;

    @BeforeEach
    void checkInOnce(@Autowired DemoCounty demo) {
        clock.set(Instant.parse("2023-01-02T07:00:00Z"));
        demo.prepare();
        cycle.followRunningQuarter();
        county = Strategieteam.county(answers, work);
        teams = new Strategieteam(answers, work);
        timers.fire(county, "IntermediateEvent_QuarterBegun");
        timers.fire(county, "IntermediateEvent_CheckInDue");
        teams.completeAll(CHECK_IN, Map.of("wert", "4"));
        timers.fire(county, "IntermediateEvent_CheckInDue");
    }

    @Test
    void everyViewShowsTheSameLight() {
        timers.fire(county, "BoundaryEvent_NextWeekBegun");
        teams.complete(teams.open(CHECK_IN, "DK"), Map.of("wert", "2", "einschaetzung", "IM_PLAN"));
        timers.fire(county, "BoundaryEvent_NextWeekBegun");

        // 2 of 10 where 2.47 are planned: red by the whole target, yellow by what is planned until 23 January
        String reason = "Weniger als neun Zehntel dessen, was bis heute geplant ist.";
        assertThat(pages.read("/quartale/2023-Q1", "leitung")).contains(reason);
        assertThat(pages.read("/key-results/" + LESSONS, "leitung")).contains(reason, ">gelb<");
        assertThat(pages.read("/api/v1/key-results", "leitung")).contains("KNAPP_HINTER_PLAN");
        assertThat(teams.open(CHECK_IN, "DK").definition().fields())
                .filteredOn(field -> field.id().equals("wert-" + LESSONS))
                .singleElement()
                .satisfies(field -> assertThat(field.block().note()).contains("Ampel: gelb."));
    }

    @Test
    void correctingAnOldWeekDoesNotMakeItTheNewestAnywhere() {
        teams.complete(teams.open(CHECK_IN, "DK"), Map.of("wert", "6", "naechsterSchritt", "Zweite Woche"));

        say("2023-W01", "3", "Erste Woche, berichtigt", "Deniz Aydın");

        assertThat(amount()).isEqualByComparingTo("6");
        assertThat(checkIns.latest().get(LESSONS).nextStep()).isEqualTo("Zweite Woche");
        assertThat(book.of(LESSONS).get(0).nextStep()).isEqualTo("Zweite Woche");
        assertThat(pages.read("/key-results/" + LESSONS, "leitung")).contains("6 von 10");
        assertThat(pages.read("/quartale/2023-Q1?stand=2023-01-10", "leitung")).contains("6 von 10");
    }

    @Test
    void whoSaidItFirstStaysTheAuthorOfWhatWasSaid() {
        CheckInBook.Line first = book.of(LESSONS).get(0);

        say(first.week(), "5", "Berichtigt", "Deniz Aydın");

        assertThat(book.of(LESSONS))
                .extracting(CheckInBook.Line::by)
                .containsExactly("Deniz Aydın", first.by())
                .doesNotHaveDuplicates();
        assertThat(book.of(LESSONS)).contains(first);
    }

    @Test
    void ofTwoOnTheSameDayTheSecondCounts() {
        say("2023-W02", "5", "Vormittags", "Deniz Aydın");
        say("2023-W02", "7", "Nachmittags", "Deniz Aydın");
        say("2023-W02", "6", "Abends", "Deniz Aydın");

        assertThat(amount()).isEqualByComparingTo("6");
        assertThat(book.of(LESSONS).get(0).nextStep()).isEqualTo("Abends");
        assertThat(book.of(LESSONS)).hasSize(4);
    }

    @Test
    void nothingIsClosedWithoutWhatBelongsToIt() {
        timers.fire(county, "BoundaryEvent_CheckInsCutOff");
        StepView review = teams.open(Strategieteam.REVIEW, "DK");

        assertThatThrownBy(() -> teams.complete(review, Map.of("grund-" + CONCEPT, "")))
                .isInstanceOf(InvalidInput.class);

        assertThat(jdbc.queryForObject("select count(*) from okr_score", Long.class))
                .isZero();
        assertThat(answers.open(review.id())).isPresent();
    }

    @Test
    void theServerGuardsAClosedQuarterOnEveryWay() {
        cycle.close("2023-Q1");
        String key = "/key-results/" + LESSONS;

        Stream.of(
                        new Sent(key + "/festlegungen", Map.of("verbindlichkeit", "VERBINDLICH", "grund", "Spät")),
                        new Sent(key + "/anpassen", Map.of("krTitel", "Anders", "krZielwert", "8", "grund", "Spät")),
                        new Sent(key + "/meilensteine/1", Map.of("erreichtAm", "2023-01-05")),
                        new Sent(key + "/unveraendert", Map.of()),
                        new Sent("/objectives/2023-Q1-DK-O1/anpassen", Map.of("objective", "Anders", "grund", "Spät")))
                .forEach(sent -> {
                    assertThat(pages.post(sent.path(), "koordination", sent.input()))
                            .as(sent.path())
                            .hasStatus(409);
                    assertThat(pages.post(sent.path(), "leitung", sent.input()))
                            .as(sent.path())
                            .hasStatus(403);
                });
    }

    private record Sent(String path, Map<String, String> input) {}

    private void say(String week, String lessons, String next, String by) {
        Map<String, Object> said = Map.of(
                FormSource.fieldId("wert", LESSONS),
                Long.valueOf(lessons),
                FormSource.fieldId("einschaetzung", LESSONS),
                "IM_PLAN",
                FormSource.fieldId("hindernis", LESSONS),
                "KEINES",
                FormSource.fieldId("naechsterSchritt", LESSONS),
                next);
        checkIns.record(
                new CheckIns.Given("2023-Q1", "DK", week, new StepId("step-" + next.hashCode()), Actor.user(by)), said);
    }

    private BigDecimal amount() {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> List.of(LESSONS).contains(keyResult.code()))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
