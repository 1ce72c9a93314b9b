package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.StepId;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The page of the county's own case, its tasks and its key results. */
@ApplicationTest
@Transactional
class CountyPagesTests {

    private static final String PROCESS = "vorgangsbearbeitung-requirements";

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private Cases cases;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    private Town county;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty demo) {
        clock.set(TestClock.START);
        demo.prepare();
        county = new Town(CaseKey.COUNTY, answers, work);
    }

    @Test
    void offersToBeginWhatDoesNotRun() throws UnsupportedEncodingException {
        assertThat(get("/landkreis", "projektteam")).contains("Ablauf beginnen", "Zurzeit ist keine Aufgabe offen.");
        assertThat(get("/landkreis", "leitung")).doesNotContain("Ablauf beginnen");

        MvcTestResult begun = post("/landkreis/ablaeufe/" + PROCESS + "/beginn", "projektteam", Map.of());

        assertThat(begun).hasStatus(302).hasRedirectedUrl("/landkreis");
        assertThat(cases.isRunning(PROCESS, CaseKey.COUNTY)).isTrue();
        assertThat(get("/landkreis", "projektteam"))
                .doesNotContain(">Ablauf beginnen<")
                .contains("Auftrag, Leitfragen und Zielwerte festlegen", "begonnen", "<svg");
    }

    @Test
    void beginsNothingElse() {
        assertThat(post("/landkreis/ablaeufe/mail-delivery/beginn", "koordination", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void linksOnlyWhatOneMayDo() throws UnsupportedEncodingException {
        cases.start(PROCESS, CaseKey.COUNTY);
        String link = "/aufgaben/" + county.open("UserTask_DefineAuftrag").value();

        assertThat(get("/landkreis", "projektteam")).contains(link);
        assertThat(get("/landkreis", "leitung")).doesNotContain(link).contains("Auftrag, Leitfragen");
    }

    @Test
    void leadsFromTheTaskToTheCounty() throws UnsupportedEncodingException {
        cases.start(PROCESS, CaseKey.COUNTY);

        String page = get("/aufgaben/" + county.open("UserTask_DefineAuftrag").value(), "projektteam");

        assertThat(page)
                .contains("href=\"/landkreis\"", "href=\"/anforderungen\"", "Landratsamt")
                .doesNotContain("href=\"/gemeinden/");
    }

    @Test
    void showsAnOpenTargetWithoutAShare() throws UnsupportedEncodingException {
        assertThat(get("/fortschritt", "leitung"))
                .contains("Zielwert noch offen")
                .doesNotContain("0 von 0");
        assertThat(get("/fortschritt/" + code(1), "leitung"))
                .contains("0, Zielwert noch offen", "Noch kein Ergebnis wird gezählt.");
        assertThat(get("/api/v1/key-results", "leitung")).contains("\"target\":null");
    }

    @Test
    void showsWhatIsCounted() throws UnsupportedEncodingException {
        cases.start(PROCESS, CaseKey.COUNTY);
        county.complete(
                "UserTask_DefineAuftrag",
                Map.of("auftrag", "Klären", "leitfragen", "Wie?", "anzahlLandkreise", "1", "pilotaemter", "Bauamt"));
        county.complete("UserTask_SelectLandkreise", Map.of("landkreise", "Landkreis Eins"));
        String task = get("/aufgaben/" + county.open("UserTask_SurveyLandkreis").value(), "projektteam");
        county.complete("UserTask_SurveyLandkreis", Map.of("antwortAm", "01.03.2023", "vorgehensweise", "Pilotamt"));

        assertThat(task).contains("<h1 class=\"z-h1\">Landkreis befragen: Landkreis Eins</h1>", "0 → 1 von 2");
        assertThat(get("/fortschritt/" + code(1), "leitung"))
                .contains("1 von 2", "Landkreis Eins", "Landkreis befragt", "01.03.2023");
        assertThat(get("/api/v1/facts", "leitung")).contains("\"subject\":\"Landkreis Eins\"");
        assertThat(get("/landkreis", "leitung"))
                .contains("Landkreis befragen: Landkreis Eins", "Zielwert festgelegt: 1");
    }

    @Test
    void letsManagementDecideAndDoNothingElse() throws UnsupportedEncodingException {
        cases.start(PROCESS, CaseKey.COUNTY);
        StepId auftrag = county.open("UserTask_DefineAuftrag");
        assertThat(post("/aufgaben/" + auftrag.value() + "/abschluss", "leitung", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
        county.complete(
                "UserTask_DefineAuftrag",
                Map.of("auftrag", "Klären", "leitfragen", "Wie?", "anzahlLandkreise", "1", "pilotaemter", "Bauamt"));

        assertThat(post("/aufgaben/" + auftrag.value() + "/rueckgaengig", "leitung", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/aufgaben", "leitung")).contains("Aufgaben");
        assertThat(get("/aufgaben/" + auftrag.value(), "leitung")).doesNotContain("/rueckgaengig");
    }

    private String code(int number) {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .map(keyResult -> keyResult.code())
                .filter(code -> code.endsWith("-DL-O1-KR" + number))
                .findFirst()
                .orElseThrow();
    }

    private String get(String path, String username) throws UnsupportedEncodingException {
        MvcTestResult page = mvc.get()
                .uri(path)
                .with(user(users.loadUserByUsername(username)))
                .exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString();
    }

    private MvcTestResult post(String path, String username, Map<String, String> input) {
        var request = mvc.post().uri(path).with(csrf()).with(user(users.loadUserByUsername(username)));
        input.forEach(request::param);
        return request.exchange();
    }
}
