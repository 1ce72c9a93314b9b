package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.StatementCounter;
import de.ozglotse.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The pages of the reports, who may open them, and what a committee sees by its link. */
@ApplicationTest
@Transactional
class ReportPagesTests {

    @Autowired
    private Pages pages;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin(@Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare("08417010");
    }

    @Test
    void leadsFromTheListOverTheDraftToAFrozenReport() {
        assertThat(pages.read("/berichte", "koordination"))
                .contains("Es gibt noch keinen Bericht.", "Entwurf ansehen", "aria-current=\"page\"");
        String draft = pages.read("/berichte/neu?stichtag=2023-02-28&adressat=GREMIUM", "koordination");
        assertThat(draft).contains("Stichtag 28.02.2023", "Beschlussvorschlag", "Gremium des Kreistags");

        MvcTestResult frozen = freeze("GREMIUM", "koordination");

        assertThat(frozen).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/berichte/2023-q1/1");
        assertThat(pages.read("/berichte/2023-q1/1", "leitung"))
                .contains("Sitzungsvorlage", "Bitte zustimmen &lt;b&gt;", "20.03.2023", "Prüfzahl der Angaben")
                .doesNotContain("Erratum");
        assertThat(pages.read("/berichte/2023-q1/1/pruefung", "leitung")).contains("Identisch:");
        assertThat(pages.read("/berichte", "leitung"))
                .contains("2023-Q1/1", "Katrin Vogel")
                .doesNotContain("Entwurf ansehen", "Link erzeugen");
        assertThat(pages.get("/berichte/2023-q1/1/sitzungsvorlage.pdf", "leitung"))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "application/pdf");
    }

    @Test
    void countsNothingToShowWhatIsFrozen() {
        freeze("GREMIUM", "koordination");
        String link = issue();
        pages.read("/berichte/2023-q1/1", "leitung");

        assertThat(StatementCounter.during(() -> pages.read("/berichte/2023-q1/1", "leitung")))
                .isNotEmpty()
                .noneMatch(sql -> sql.contains("okr_"));
        assertThat(StatementCounter.during(() -> mvc.get().uri(link).exchange()))
                .isNotEmpty()
                .noneMatch(sql -> sql.contains("okr_"));
    }

    @Test
    void comparesTwoReports() {
        freeze("GREMIUM", "koordination");
        clock.advance(Duration.ofDays(7));
        freeze("LENKUNGSGRUPPE", "verwaltung");

        assertThat(pages.read("/berichte/vergleich?alt=2023-q1/1&neu=2023-q1/2", "leitung"))
                .contains("Berichte 2023-Q1/1 und 2023-Q1/2 im Vergleich", "Stichtage 01.03.2023 und 08.03.2023");
        assertThat(pages.get("/berichte/vergleich?alt=2023-q1/1&neu=quatsch", "leitung"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void saysWhatIsMissingInAForm() {
        MvcTestResult answer = pages.post("/berichte/neu", "koordination", form("GREMIUM", "", "31.02.2023"));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Pages.text(answer)).contains("„Gremium“ fehlt.", "„Sitzung am“ ist kein Datum.");
        assertThat(Pages.text(pages.post("/berichte/neu", "koordination", form("GREMIUM", "Kreistag", "01.01.1990"))))
                .contains("„Sitzung am“ liegt vor dem Stichtag.", "value=\"1990-01-01\"", "id=\"f-sitzung-e\"");
        assertThat(pages.read("/berichte", "koordination")).contains("Es gibt noch keinen Bericht.");
    }

    @Test
    void aLinkThatCannotBeIssuedShowsItsFormAgain() {
        MvcTestResult nobody =
                pages.post("/berichte/freigaben", "koordination", Map.of("empfaenger", " ", "bis", "2023-03-31"));
        MvcTestResult past = pages.post(
                "/berichte/freigaben", "koordination", Map.of("empfaenger", "Finanzausschuss", "bis", "1990-01-01"));
        MvcTestResult noDay = pages.post(
                "/berichte/freigaben", "koordination", Map.of("empfaenger", "Finanzausschuss", "bis", "bald"));

        assertThat(nobody).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Pages.text(nobody)).contains("Bitte nennen Sie einen Empfänger", "value=\"2023-03-31\"");
        assertThat(past).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Pages.text(past))
                .contains("Bitte wählen Sie einen Tag zwischen heute und in einem Jahr.", "value=\"Finanzausschuss\"");
        assertThat(noDay).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/berichte", "/berichte/neu", "/berichte/2023-q1/1", "/berichte/vergleich?alt=a&neu=b"})
    void areNotForTheTeams(String path) {
        assertThat(pages.get(path, "strategieteam")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.get(path, "projektteam")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.read("/fortschritt", "strategieteam")).doesNotContain("href=\"/berichte\"");
        assertThat(pages.read("/fortschritt", "leitung")).contains("Sitzungsvorlagen</span>");
    }

    @Test
    void managementReadsButDoesNotMake() {
        assertThat(freeze("GREMIUM", "leitung")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.get("/berichte/neu", "leitung")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.post("/berichte/freigaben", "leitung", Map.of("empfaenger", "x", "bis", "2023-03-31")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.post("/berichte/freigaben/1/widerruf", "leitung", Map.of()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aCommitteeReadsByItsLinkWhatIsPublishedAndNothingElse() {
        freeze("GREMIUM", "koordination");
        freeze("LENKUNGSGRUPPE", "koordination");
        String path = issue();

        MvcTestResult page = mvc.get().uri(path).exchange();

        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getResponse().getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(page.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getResponse().getCookies()).isEmpty();
        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(Pages.text(page))
                .contains("Nr. 2023-Q1/1", "Dieser Link gilt bis zum 31.03.2023")
                .doesNotContain("2023-Q1/2", "Katrin Vogel", "href=\"/gemeinden");
        assertThat(mvc.get().uri(path + "/2023-q1/1/sitzungsvorlage.pdf").exchange())
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "application/pdf");
        assertThat(mvc.get().uri(path + "/2023-q1/2").exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(path + "/2023-q1/2/sitzungsvorlage.pdf").exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(path).exchange()).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(pages.read("/berichte", "koordination")).contains("2-mal", "zuletzt 01.03.2023");
    }

    @Test
    void aLinkEndsOnItsDayOrWhenItIsRevoked(@Autowired JdbcClient jdbc) {
        String expiring = issue();
        String revoked = issue();
        long newest =
                jdbc.sql("select max(id) from report_link").query(Long.class).single();
        assertThat(pages.post("/berichte/freigaben/" + newest + "/widerruf", "koordination", Map.of()))
                .hasStatus(HttpStatus.FOUND);

        MvcTestResult gone = mvc.get().uri(revoked).exchange();
        assertThat(gone).hasStatus(HttpStatus.GONE);
        assertThat(Pages.text(gone)).contains("Dieser Link gilt nicht mehr");
        assertThat(mvc.get().uri(expiring).exchange()).hasStatusOk();
        clock.advance(Duration.ofDays(31));
        assertThat(mvc.get().uri(expiring).exchange()).hasStatus(HttpStatus.GONE);
        assertThat(mvc.get().uri(expiring + "/2023-q1/1/sitzungsvorlage.pdf").exchange())
                .hasStatus(HttpStatus.GONE);
    }

    @Test
    void onlyTheHashOfALinkIsStored(@Autowired JdbcClient jdbc) {
        String token = issue().substring("/b/".length());

        assertThat(token).hasSize(43);
        assertThat(jdbc.sql("select token_hash from report_link")
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(token);
    }

    @Test
    void aLinkThatNeverWasIsNotFound() {
        assertThat(mvc.get().uri("/b/" + "A".repeat(43)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/b/x").exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String issue() {
        MvcTestResult answer = pages.post(
                "/berichte/freigaben", "koordination", Map.of("empfaenger", "Finanzausschuss", "bis", "2023-03-31"));
        assertThat(answer).hasStatusOk();
        Matcher address = Pattern.compile("value=\"[^\"]*(/b/[A-Za-z0-9_-]+)\"").matcher(Pages.text(answer));
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private MvcTestResult freeze(String audience, String username) {
        return pages.post("/berichte/neu", username, form(audience, "Verwaltungs- und Finanzausschuss", "20.03.2023"));
    }

    private String[] form(String audience, String committee, String meeting) {
        String draft = pages.read("/berichte/neu?adressat=" + audience, "koordination");
        return new String[] {
            "stichtag",
            hidden(draft, "stichtag"),
            "bekannt",
            hidden(draft, "bekannt"),
            "adressat",
            audience,
            "pruefzahl",
            hidden(draft, "pruefzahl"),
            "gremium",
            committee,
            "sitzung",
            meeting,
            "beschluss",
            "Bitte zustimmen <b>",
            "entscheidungen",
            "Erstens\nZweitens",
            "hinweise",
            "",
            "schritt",
            "einfrieren"
        };
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }
}
