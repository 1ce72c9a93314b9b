package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.StepId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The page of the county's own case, its tasks and its key results. */
@ApplicationTest
@Transactional
class CountyPagesTests {

    private static final String PROCESS = "vorgangsbearbeitung-requirements";

    @Autowired
    private Towns towns;

    @Autowired
    private Cases cases;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private Pages pages;

    private Town county;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty demo) {
        clock.set(TestClock.START);
        demo.prepare();
        county = towns.county();
    }

    @Test
    void offersToBeginWhatDoesNotRun() {
        assertThat(pages.read("/landkreis", "projektteam"))
                .contains("Ablauf beginnen", "Zurzeit ist keine Aufgabe offen.");
        assertThat(pages.read("/landkreis", "leitung")).doesNotContain("Ablauf beginnen");

        MvcTestResult begun = pages.post("/landkreis/ablaeufe/" + PROCESS + "/beginn", "projektteam", Map.of());

        assertThat(begun).hasStatus(302).hasRedirectedUrl("/landkreis");
        assertThat(cases.isRunning(PROCESS, CaseKey.COUNTY)).isTrue();
        assertThat(pages.read("/landkreis", "projektteam"))
                .doesNotContain(">Ablauf beginnen<")
                .contains("Auftrag, Leitfragen und Zielwerte festlegen", "begonnen", "<svg");
    }

    @Test
    void beginsNothingElse() {
        assertThat(pages.post("/landkreis/ablaeufe/mail-delivery/beginn", "koordination", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void linksOnlyWhatOneMayDo() {
        cases.start(PROCESS, CaseKey.COUNTY);
        String link = "/aufgaben/" + county.open("UserTask_DefineAuftrag").value();

        assertThat(pages.read("/landkreis", "projektteam")).contains(link);
        assertThat(pages.read("/landkreis", "leitung")).doesNotContain(link).contains("Auftrag, Leitfragen");
    }

    @Test
    void leadsFromTheTaskToTheCounty() {
        cases.start(PROCESS, CaseKey.COUNTY);

        String page =
                pages.read("/aufgaben/" + county.open("UserTask_DefineAuftrag").value(), "projektteam");

        assertThat(page)
                .contains("href=\"/landkreis\"", "href=\"/anforderungen\"", "Landratsamt")
                .doesNotContain("href=\"/gemeinden/");
    }

    @Test
    void showsAnOpenTargetWithoutAShare() {
        assertThat(pages.read("/fortschritt", "leitung"))
                .contains("Zielwert noch offen")
                .doesNotContain("0 von 0");
        assertThat(pages.read("/fortschritt/" + code(1), "leitung"))
                .contains("0, Zielwert noch offen", "Noch kein Ergebnis wird gezählt.");
        assertThat(pages.read("/api/v1/key-results", "leitung")).contains("\"target\":null");
    }

    @Test
    void showsWhatIsCounted() {
        cases.start(PROCESS, CaseKey.COUNTY);
        county.complete(
                "UserTask_DefineAuftrag",
                Map.of("auftrag", "Klären", "leitfragen", "Wie?", "anzahlLandkreise", "1", "pilotaemter", "Bauamt"));
        county.complete("UserTask_SelectLandkreise", Map.of("landkreise", "Landkreis Eins"));
        String task = pages.read(
                "/aufgaben/" + county.open("UserTask_SurveyLandkreis").value(), "projektteam");
        county.complete("UserTask_SurveyLandkreis", Map.of("antwortAm", "01.03.2023", "vorgehensweise", "Pilotamt"));

        assertThat(task).contains("<h1 class=\"z-h1\">Landkreis befragen: Landkreis Eins</h1>", "0 → 1 von 2");
        assertThat(pages.read("/fortschritt/" + code(1), "leitung"))
                .contains("1 von 2", "Landkreis Eins", "Landkreis befragt", "01.03.2023");
        assertThat(pages.read("/api/v1/facts", "leitung")).contains("\"subject\":\"Landkreis Eins\"");
        assertThat(pages.read("/landkreis", "leitung"))
                .contains("Landkreis befragen: Landkreis Eins", "Zielwert festgelegt: 1");
    }

    @Test
    void letsManagementDecideAndDoNothingElse() {
        cases.start(PROCESS, CaseKey.COUNTY);
        StepId auftrag = county.open("UserTask_DefineAuftrag");
        assertThat(pages.post("/aufgaben/" + auftrag.value() + "/abschluss", "leitung", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
        county.complete(
                "UserTask_DefineAuftrag",
                Map.of("auftrag", "Klären", "leitfragen", "Wie?", "anzahlLandkreise", "1", "pilotaemter", "Bauamt"));

        assertThat(pages.post("/aufgaben/" + auftrag.value() + "/rueckgaengig", "leitung", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.read("/aufgaben", "leitung")).contains("Aufgaben");
        assertThat(pages.read("/aufgaben/" + auftrag.value(), "leitung")).doesNotContain("/rueckgaengig");
    }

    private String code(int number) {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .map(keyResult -> keyResult.code())
                .filter(code -> code.endsWith("-DL-O1-KR" + number))
                .findFirst()
                .orElseThrow();
    }
}
