package de.ozglotse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.shared.Actor;
import de.ozglotse.workflow.StepId;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The pages of the Anforderungskatalog and of the Erhebung. */
@ApplicationTest
@Transactional
class RequirementPagesTests {

    private static final Actor TEAM = Actor.user("Deniz Aydın");
    private static final StepId STEP = new StepId("step-1");

    @Autowired
    private Katalog katalog;

    @Autowired
    private Checkliste checkliste;

    @Autowired
    private Landkreise landkreise;

    @Autowired
    private Pilotaemter pilotaemter;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Pages pages;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty demo) {
        clock.set(TestClock.START);
        demo.prepare();
    }

    @Test
    void writesDownARequirement() {
        assertThat(pages.read("/anforderungen", "projektteam")).contains("Der Anforderungskatalog ist noch leer.");

        assertThat(pages.post("/anforderungen/neu", "projektteam", input(Map.of())))
                .hasStatus(302)
                .hasRedirectedUrl("/anforderungen");

        assertThat(pages.read("/anforderungen", "leitung"))
                .contains("4 Mitzeichnung", "Verfügungen können mitgezeichnet werden.", "MUSS", "Bauamt", "Noch offen")
                .doesNotContain("/anforderungen/neu");
    }

    @Test
    void saysWhatIsMissing() throws UnsupportedEncodingException {
        MvcTestResult answer = pages.post(
                "/anforderungen/neu",
                "koordination",
                input(Map.of("anforderung", " ", "kapitel", "13", "quellenangabe", "x".repeat(301))));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer.getResponse().getContentAsString())
                .contains(
                        "Beschreiben Sie die Anforderung.",
                        "Wählen Sie eine der Möglichkeiten.",
                        "höchstens 300 Zeichen");
        assertThat(katalog.all()).isEmpty();
    }

    @Test
    void keepsWhatBothHaveTyped() throws UnsupportedEncodingException {
        Katalog.Item item = katalog.add(wording(4, Verbindlichkeit.MUSS, Abdeckung.OFFEN), TEAM);
        katalog.change(item.id(), item.version(), wording(5, Verbindlichkeit.SOLL, Abdeckung.STANDARD), TEAM);
        entities.flush();

        MvcTestResult answer = pages.post(
                "/anforderungen/" + item.id(),
                "koordination",
                input(Map.of("version", "" + item.version(), "anforderung", "Mein <b>Text</b>")));

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(answer.getResponse().getContentAsString())
                .contains(
                        "Inzwischen geändert",
                        "Deniz Aydın hat",
                        "Mein &lt;b&gt;Text",
                        "5 Wiedervorlage",
                        "Im Standard")
                .contains("name=\"version\" value=\"" + (item.version() + 1) + "\"");
        assertThat(katalog.get(item.id()).wording().chapter()).isEqualTo(5);
    }

    @Test
    void changesARequirement() {
        Katalog.Item item = katalog.add(wording(4, Verbindlichkeit.MUSS, Abdeckung.OFFEN), TEAM);

        assertThat(pages.post(
                        "/anforderungen/" + item.id(),
                        "koordination",
                        input(Map.of("version", "" + item.version(), "verbindlichkeit", "KANN"))))
                .hasStatus(302);

        entities.flush();
        assertThat(katalog.get(item.id()).wording().verbindlichkeit()).isEqualTo(Verbindlichkeit.KANN);
        assertThat(katalog.get(item.id()).changedBy()).isEqualTo("Katrin Vogel");
    }

    @Test
    void showsARequirementToWhoOnlyReads() {
        Katalog.Item item = katalog.add(wording(4, Verbindlichkeit.MUSS, Abdeckung.OFFEN), TEAM);

        assertThat(pages.read("/anforderungen/" + item.id(), "leitung"))
                .contains("Zuletzt geändert von Deniz Aydın am 01.03.2023, 09:00 Uhr")
                .doesNotContain("name=\"version\"");
        assertThat(pages.get("/anforderungen/4711", "leitung")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsOnlyWhatTheFiltersLeave() {
        katalog.add(wording(4, Verbindlichkeit.MUSS, Abdeckung.OFFEN), TEAM);
        katalog.add(wording(7, Verbindlichkeit.KANN, Abdeckung.STANDARD), TEAM);

        assertThat(pages.read("/anforderungen?kapitel=7", "leitung"))
                .contains("1 von 2 Anforderungen", "id=\"kap-7\"")
                .doesNotContain("id=\"kap-4\"");
        assertThat(pages.read("/anforderungen?verbindlichkeit=MUSS&abdeckung=", "leitung"))
                .contains("id=\"kap-4\"")
                .doesNotContain("id=\"kap-7\"");
        assertThat(pages.read("/anforderungen?offen=true", "leitung"))
                .contains("id=\"kap-4\"")
                .doesNotContain("id=\"kap-7\"");
        assertThat(pages.read("/anforderungen?abdeckung=NICHT", "leitung"))
                .contains("Keine Anforderung passt zum Filter.");
    }

    @Test
    void givesATableForSpreadsheets() {
        katalog.add(
                new Wording(
                        6,
                        "=SUMME(A1)",
                        Verbindlichkeit.SOLL,
                        Quelle.GESETZ,
                        "§ 6 \"Abs. 3\"",
                        Abdeckung.ZUSATZMODUL,
                        "",
                        "IuK"),
                TEAM);

        assertThat(pages.read("/anforderungen/katalog.csv", "leitung"))
                .startsWith("\uFEFF\"Kapitel\";\"Anforderung\"")
                .contains("\"6 Signatur, Siegel und Schriftform\";\"'=SUMME(A1)\";\"SOLL\"", "\"§ 6 \"\"Abs. 3\"\"\"");
        assertThat(pages.read("/anforderungen/katalog.xlsx", "leitung"))
                .as("a zip archive, as Excel files are")
                .startsWith("PK");
    }

    @Test
    void changesTheChecklistUntilItStands() {
        Checkliste.View first = checkliste.all().get(0);
        assertThat(pages.post("/anforderungen/erhebung", "projektteam", Map.of("titel", "Mandantenfähigkeit")))
                .hasStatus(302);
        assertThat(pages.post(
                        "/anforderungen/erhebung/" + first.id(),
                        "projektteam",
                        Map.of("titel", first.title(), "version", "" + first.version())))
                .hasStatus(302);
        assertThat(pages.post("/anforderungen/erhebung", "projektteam", Map.of("titel", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        entities.flush();
        assertThat(checkliste.all())
                .hasSize(17)
                .first()
                .extracting(Checkliste.View::applicable)
                .isEqualTo(false);
        assertThat(pages.post(
                        "/anforderungen/erhebung/" + first.id(),
                        "projektteam",
                        Map.of("titel", "Andere", "version", "" + first.version())))
                .hasStatus(HttpStatus.CONFLICT);

        assertThat(checkliste.agree(STEP)).isEqualTo(16);

        assertThat(pages.post("/anforderungen/erhebung", "projektteam", Map.of("titel", "Noch einer")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(pages.read("/anforderungen/erhebung", "projektteam"))
                .contains("Die Checkliste liegt fest.", "Gilt nicht");
    }

    @Test
    void showsTheNumbersForTheDecision() {
        katalog.add(wording(4, Verbindlichkeit.MUSS, Abdeckung.NICHT), TEAM);
        katalog.add(wording(7, Verbindlichkeit.KANN, Abdeckung.OFFEN), TEAM);
        landkreise.choose(List.of("Landkreis Eins", "Landkreis Zwei"), STEP);
        landkreise.answered(landkreise.waiting(0).orElseThrow(), LocalDate.of(2023, 3, 1), "Pilotamt", STEP);
        landkreise.replace(landkreise.waiting(0).orElseThrow(), "Landkreis Drei", STEP);
        pilotaemter.name(List.of("Bauamt"), STEP);
        pilotaemter.surveyed(pilotaemter.at(0).orElseThrow(), LocalDate.of(2023, 3, 1), "Mitzeichnung", STEP);
        checkliste.assessed(
                checkliste.at(0).orElseThrow(), Assessment.TEILWEISE, "Alt", LocalDate.of(2023, 3, 1), STEP);
        entities.flush();

        assertThat(pages.read("/anforderungen/vorlage", "leitung"))
                .contains(
                        "1 haben geantwortet, 1 haben sich nicht gemeldet",
                        "Anforderungen erhoben sind: 1",
                        "1 von 16 Punkten geklärt, Lücken: 1",
                        "MUSS-Anforderungen ohne Abdeckung",
                        "Version und Supportstand: Teilweise erfüllt",
                        "Stand 01.03.2023");
        assertThat(pages.read("/anforderungen/erhebung", "leitung"))
                .contains("Keine Rückmeldung", "Hat geantwortet", "Bauamt");
    }

    static Wording wording(int chapter, Verbindlichkeit verbindlichkeit, Abdeckung abdeckung) {
        return new Wording(
                chapter,
                "Verfügungen können mitgezeichnet werden.",
                verbindlichkeit,
                Quelle.FACHAMT,
                "Bauamt",
                abdeckung,
                "",
                "");
    }

    static Map<String, String> input(Map<String, String> other) {
        Map<String, String> input = new HashMap<>(Map.of(
                "kapitel", "4",
                "anforderung", "Verfügungen können mitgezeichnet werden.",
                "verbindlichkeit", "MUSS",
                "quelle", "FACHAMT",
                "quellenangabe", "Bauamt",
                "abdeckung", "OFFEN",
                "offeneFrage", "",
                "zustaendig", "IuK"));
        input.putAll(other);
        return input;
    }
}
