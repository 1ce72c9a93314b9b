package de.ozglotse.flows;

import static de.ozglotse.flows.Strategieteam.CHECK_IN;
import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.okr.CheckInBook;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One click says again what was said last week, in the task list and on the page of a key result. */
@FlowTest
class UnchangedCheckInTests {

    private static final String LESSONS = "2023-Q1-DK-O1-KR2";
    private static final String PAGE = "/key-results/" + LESSONS;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private CheckInBook checkIns;

    @Autowired
    private Timers timers;

    @Autowired
    private Pages pages;

    @Autowired
    private TestClock clock;

    private Town county;
    private Strategieteam teams;

    @BeforeEach
    void beginTheWeek(@Autowired DemoCounty demo, @Autowired OkrCycle cycle) {
        clock.set(Instant.parse("2023-01-02T07:00:00Z"));
        demo.prepare();
        cycle.followRunningQuarter();
        county = Strategieteam.county(answers, work);
        teams = new Strategieteam(answers, work);
        timers.fire(county, "IntermediateEvent_QuarterBegun");
        timers.fire(county, "IntermediateEvent_CheckInDue");
    }

    @Test
    void completesTheTaskWithWhatWasSaidLastWeek() {
        sayInTheFirstWeek("4");
        String task = "/aufgaben/" + teams.open(CHECK_IN, "DK").id();
        assertThat(pages.read("/aufgaben", "strategieteam")).contains(task + "/unveraendert");

        assertThat(pages.post(task + "/unveraendert", "strategieteam")).hasStatus(302);

        CheckInBook.Line now = checkIns.of(LESSONS).get(0);
        assertThat(checkIns.of(LESSONS)).hasSize(2);
        assertThat(now.week()).isEqualTo("2023-W02");
        assertThat(now.confidence()).contains(7);
        assertThat(now.obstacle()).isEqualTo("RESSOURCE");
        assertThat(now.nextStep()).isEqualTo("Autorin suchen");
        assertThat(now.change()).isEqualTo("Unverändert.");
        assertThat(pages.read(PAGE, "leitung")).contains("4 von 10", "Zuversicht 7 von 10", "Unverändert.");
        assertThat(pages.post(task + "/unveraendert", "strategieteam")).hasStatus(409);
        assertThat(checkIns.of(LESSONS)).hasSize(2);
    }

    @Test
    void isRefusedAsLongAsNothingWasSaid() {
        String task = "/aufgaben/" + teams.open(CHECK_IN, "DK").id();

        assertThat(pages.post(task + "/unveraendert", "strategieteam"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "KR 1 „",
                        "KR 2 „Zehn Lektionen sind erstellt.“: Hierzu gibt es noch keine Abstimmung, die weitergelten könnte.");
        assertThat(pages.post(PAGE + "/unveraendert", "strategieteam")).hasStatus(409);

        assertThat(checkIns.of(LESSONS)).isEmpty();
    }

    @Test
    void isRefusedWhenTheLightSaysSomethingElseThanThen() {
        sayInTheFirstWeek("1");
        clock.advance(Duration.ofDays(35));
        String task = "/aufgaben/" + teams.open(CHECK_IN, "DK").id();

        assertThat(pages.post(task + "/unveraendert", "strategieteam"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Die Ampel war bei der letzten Abstimmung grün und ist jetzt rot. Bitte schätzen Sie neu ein.");
        assertThat(pages.post(PAGE + "/unveraendert", "strategieteam"))
                .hasStatus(409)
                .bodyText()
                .contains("und ist jetzt rot", "1 von 10");

        assertThat(checkIns.of(LESSONS)).hasSize(1);
    }

    @Test
    void isSaidOnceAWeekOnThePageOfAKeyResult() {
        sayInTheFirstWeek("4");
        assertThat(pages.read(PAGE, "strategieteam")).contains("/unveraendert", "Abstimmung dieser Woche öffnen");
        assertThat(pages.read(PAGE, "leitung")).doesNotContain("/unveraendert", "Abstimmung dieser Woche öffnen");
        assertThat(pages.read(PAGE, "koordination"))
                .contains("/unveraendert")
                .doesNotContain("Abstimmung dieser Woche öffnen");
        assertThat(pages.read(PAGE, "projektteam")).doesNotContain("/unveraendert");
        assertThat(pages.post(PAGE + "/unveraendert", "leitung")).hasStatus(403);
        assertThat(pages.post(PAGE + "/unveraendert", "projektteam")).hasStatus(403);

        assertThat(pages.post(PAGE + "/unveraendert", "strategieteam")).hasStatus(302);
        assertThat(pages.post(PAGE + "/unveraendert", "strategieteam")).hasStatus(302);

        assertThat(checkIns.of(LESSONS)).hasSize(2);
        assertThat(pages.read(PAGE, "strategieteam")).doesNotContain("/unveraendert");
        assertThat(teams.open(CHECK_IN)).as("the week still asks").hasSize(4);
    }

    @Test
    void aCorrectionPointsBackAndLeavesWhatWasPublished() {
        sayInTheFirstWeek("4");
        pages.post(PAGE + "/unveraendert", "strategieteam");
        CheckInBook.Line before = checkIns.of(LESSONS).get(0);

        teams.complete(teams.open(CHECK_IN, "DK"), Map.of("wert-" + LESSONS, "5", "naechsterSchritt", "Text prüfen"));

        assertThat(checkIns.of(LESSONS)).hasSize(3).contains(before);
        assertThat(checkIns.of(LESSONS).get(0).corrects()).contains(before.on());
        assertThat(pages.read(PAGE, "leitung")).contains("berichtigt die Abstimmung vom 09.01.2023");
    }

    @Test
    void nothingIsRepeatedAfterTheQuarter() {
        sayInTheFirstWeek("4");
        clock.set(Instant.parse("2023-04-03T07:00:00Z"));

        assertThat(pages.post(PAGE + "/unveraendert", "strategieteam"))
                .hasStatus(409)
                .bodyText()
                .contains("Das Quartal ist vorbei");
    }

    private void sayInTheFirstWeek(String lessons) {
        teams.completeAll(
                CHECK_IN,
                Map.of(
                        "wert",
                        lessons,
                        "konfidenz",
                        "7",
                        "hindernis",
                        "RESSOURCE",
                        "naechsterSchritt",
                        "Autorin suchen"));
        timers.fire(county, "IntermediateEvent_CheckInDue");
        assertThat(clock.instant()).isAfter(Instant.parse("2023-01-08T00:00:00Z"));
    }
}
