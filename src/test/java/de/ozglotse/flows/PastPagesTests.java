package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.municipality.DirectoryImport;
import de.ozglotse.municipality.Gv100ad;
import de.ozglotse.okr.CheckIns;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.FormSource;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepUndone;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Pages as of a past day and as known on a day: what they show, that they offer no acts, and that links stay in the past. */
@ApplicationTest
@Transactional
class PastPagesTests {

    private static final String DAUTMERGEN = "08417014";
    private static final String KEY_RESULT = "/key-results/2023-Q1-DK-O1-KR2";
    private static final String BEFORE = "?stand=2023-02-28";
    private static final String SINCE = "stand=2023-03-01";

    @Autowired
    private Pages pages;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin(@Autowired DemoCounty demo) {
        clock.set(TestClock.START);
        demo.prepare(DAUTMERGEN);
        Town.of(DAUTMERGEN, answers, work).complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        entities.flush();
        clock.advance(Duration.ofDays(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fortschritt",
                "/fortschritt/2023-Q1-DD-O1-KR1",
                "/quartale/2023-Q1",
                KEY_RESULT,
                KEY_RESULT + "/verlauf",
                "/gemeinden/" + DAUTMERGEN,
                "/gemeinden/stand",
                "/landkreis",
                "/strategie",
                "/massnahmen"
            })
    void saysFromWhereItLooksAndOffersNothingToDo(String page) {
        String html = pages.read(page + "?stand=2023-03-02&bekannt=2023-03-03", "koordination");

        assertThat(html)
                .contains("Stand 02.03.2023, wie am 03.03.2023 bekannt.", "Heutigen Stand zeigen", "name=\"bekannt\"")
                .doesNotContain("??", "th:");
        assertThat(main(html)).doesNotContain("method=\"post\"", "/neu", "/anpassen", "/festlegungen", "/termin");
        assertThat(pages.read(page, "koordination")).doesNotContain("ändern lässt sich hier nichts");
        assertThat(pages.read(page + "?stand=2030-01-01", "koordination"))
                .containsAnyOf("Der 01.01.2030 liegt in der Zukunft", "strategischen Ziele vom 01.01.2030");
        assertThat(pages.get(page + "?stand=2023-02-31", "koordination"))
                .hasStatus(400)
                .bodyText()
                .contains("„2023-02-31“ ist kein Tag des Kalenders", "wie 15.02.2023");
    }

    @Test
    void linksLeadToTheSameDay() {
        String query = "?stand=2023-03-02&bekannt=2023-03-03";

        assertThat(pages.read("/fortschritt" + query, "leitung"))
                .contains(
                        link("/gemeinden/" + DAUTMERGEN),
                        link("/fortschritt/2023-Q1-DD-O1-KR1"),
                        link("/key-results/2023-Q1-DD-O1-KR1"),
                        link("/landkreis"),
                        "href=\"/profil\"");
        assertThat(pages.read("/gemeinden/stand" + query, "leitung")).contains(link("/gemeinden/" + DAUTMERGEN));
        assertThat(pages.read("/gemeinden/" + DAUTMERGEN + query, "leitung"))
                .contains(link("/fortschritt/2023-Q1-DD-O1-KR1"), link("/gemeinden/stand"));
        assertThat(pages.read("/strategie" + query, "leitung")).contains(link("/quartale/2023-Q1") + "#");
        assertThat(pages.read("/fortschritt", "leitung")).doesNotContain(DAUTMERGEN + "?stand=", "bekannt=");
    }

    @Test
    void aMunicipalityShowsWhatWasKnownOfItThen() {
        String page = "/gemeinden/" + DAUTMERGEN;

        assertThat(pages.read(page + BEFORE, "koordination"))
                .contains("Was galt (0)", "An diesem Tag war noch nichts nachgewiesen.", "Angaben bis dahin (0)");
        assertThat(pages.read(page + "?" + SINCE, "koordination")).contains("Was galt (1)", "Angaben bis dahin (1)");
        assertThat(pages.read(page + "?" + SINCE + "&bekannt=2023-02-28", "koordination"))
                .contains("Was galt (0)");
        assertThat(pages.read(page + "?" + SINCE, "leitung"))
                .contains("Was galt (1)")
                .doesNotContain("Angaben bis dahin", "Verlauf</h2>", "/aufgaben/");
        assertThat(pages.read("/gemeinden/stand?" + SINCE, "leitung")).contains("1 von 8");
        assertThat(pages.read("/gemeinden/stand" + BEFORE, "leitung")).doesNotContain("1 von 8");
    }

    @Test
    void aKeyResultShowsWhatWasSettledThen() {
        Map<String, String> settled = new HashMap<>(Map.of(
                "verbindlichkeit",
                "AMBITIONIERT",
                "verantwortlich",
                "Petra Maier",
                "faelligAm",
                "24.03.2023",
                "plan",
                "20.03.2023: 4",
                "grund",
                "Spätere Vorlage"));
        Map<String, String> adjusted =
                new HashMap<>(Map.of("krTitel", "Zwölf Lektionen", "krZielwert", "12", "grund", "Mehr Bedarf"));

        assertThat(pages.post(KEY_RESULT + "/festlegungen", "strategieteam", settled))
                .hasStatus(302);
        assertThat(pages.post(KEY_RESULT + "/anpassen", "strategieteam", adjusted))
                .hasStatus(302);

        assertThat(pages.read(KEY_RESULT, "leitung"))
                .contains("KR 2: Zwölf Lektionen", "0 von 12", "ambitioniert", "24.03.2023", "20.03.2023: 4;");
        for (String past : List.of("?stand=2023-03-10", "?bekannt=2023-03-10")) {
            assertThat(pages.read(KEY_RESULT + past, "leitung"))
                    .contains("KR 2: Zehn Lektionen sind erstellt.", "0 von 10", "verbindlich", "31.03.2023")
                    .doesNotContain("Zwölf Lektionen", "ambitioniert", "24.03.2023", "20.03.2023: 4", "Petra Maier");
        }
        assertThat(pages.read("/quartale/2023-Q1?stand=2023-03-10", "leitung")).doesNotContain("Zwölf Lektionen");
        assertThat(pages.read("/strategie?stand=2023-03-10", "leitung")).doesNotContain("Zwölf Lektionen");
        assertThat(pages.read("/api/v1/key-results?stand=2023-03-10", "leitung"))
                .doesNotContain("Zwölf Lektionen");

        adjusted.put("geltenAb", "05.03.2023");
        assertThat(pages.post(KEY_RESULT + "/anpassen", "strategieteam", adjusted))
                .hasStatus(302);
        assertThat(pages.read(KEY_RESULT + "?stand=2023-03-10", "leitung")).contains("0 von 12");
        assertThat(pages.read(KEY_RESULT + "?stand=2023-03-10&bekannt=2023-03-10", "leitung"))
                .contains("0 von 10");
        adjusted.put("geltenAb", "12.03.2023");
        assertThat(pages.post(KEY_RESULT + "/anpassen", "strategieteam", adjusted))
                .hasStatus(422)
                .bodyText()
                .contains("Bitte nennen Sie einen Tag des Quartals, der nicht in der Zukunft liegt.");
    }

    @Test
    void aCheckInThatWasTakenBackStoodUntilThen(
            @Autowired CheckIns checkIns, @Autowired ApplicationEventPublisher events) {
        StepId step = new StepId("check-in");
        Map<String, Object> said = new HashMap<>();
        Map.of("einschaetzung", "GEFAEHRDET", "hindernis", "KEINES", "naechsterSchritt", "Texte kürzen", "wert", 3L)
                .forEach((field, answer) -> said.put(FormSource.fieldId(field, "2023-Q1-DK-O1-KR2"), answer));
        checkIns.record(new CheckIns.Given("2023-Q1", "DK", "2023-W10", step, Actor.user("Deniz Aydın")), said);
        clock.advance(Duration.ofDays(2));
        events.publishEvent(
                new StepUndone(step, CaseKey.COUNTY, Actor.user("Deniz Aydın"), clock.instant(), "Verwechselt"));

        String before = "?stand=2023-03-11&bekannt=2023-03-11";
        assertThat(pages.read(KEY_RESULT + before, "leitung"))
                .contains("3 von 10", "Texte kürzen")
                .doesNotContain("zurückgenommen");
        assertThat(pages.read(KEY_RESULT + "?stand=2023-03-11", "leitung"))
                .contains("0 von 10", "Texte kürzen", "zurückgenommen");
        assertThat(pages.read(KEY_RESULT + "?stand=2023-03-10", "leitung")).doesNotContain("Texte kürzen");
    }

    @Test
    void aRenamedMunicipalityKeepsItsFacts(@Autowired DirectoryImport directory, @Autowired QuarterStates states) {
        String page = "/gemeinden/" + DAUTMERGEN;
        String before = states.now().orElseThrow().fingerprint();
        String renamed = new String(Gv100ad.extract(), StandardCharsets.ISO_8859_1).replace("Dautmergen", "Obermergen");

        directory.importDirectory(
                renamed.getBytes(StandardCharsets.ISO_8859_1), "umbenannt.asc", Actor.user("Katrin Vogel"));
        entities.flush();

        assertThat(pages.read(page, "koordination")).contains(">Obermergen<");
        assertThat(pages.read(page + "?" + SINCE, "koordination")).contains("Obermergen", "Was galt (1)");
        assertThat(states.now().orElseThrow().fingerprint()).isEqualTo(before);
    }

    @Test
    void aMunicipalityThatALaterDirectoryAddsWasNotCountedBefore(
            @Autowired DirectoryImport directory, @Autowired QuarterStates states) {
        Sight before = new Sight(LocalDate.of(2023, 3, 5), clock.instant());
        String fingerprint = states.at(before).orElseThrow().fingerprint();
        String extract = new String(Gv100ad.extract(), StandardCharsets.ISO_8859_1);
        String added = extract.lines()
                .filter(line -> line.startsWith("60") && line.startsWith("08417010", 10))
                .map(line -> line.replace("08417010", "08417099"))
                .findFirst()
                .orElseThrow();
        clock.advance(Duration.ofDays(1));

        directory.importDirectory(
                (extract + added + "\n").getBytes(StandardCharsets.ISO_8859_1), "neu.asc", Actor.user("Katrin Vogel"));
        entities.flush();

        assertThat(pages.read("/fortschritt/2023-Q1-DD-O1-KR1", "leitung")).contains("von 26");
        assertThat(pages.read("/fortschritt/2023-Q1-DD-O1-KR1?bekannt=2023-03-11", "leitung"))
                .contains("von 25");
        assertThat(states.at(before).orElseThrow().fingerprint()).isEqualTo(fingerprint);
    }

    @Test
    void everyNumberOpensWhatItIsMadeOf() {
        assertThat(pages.read("/fortschritt", "leitung"))
                .contains(
                        "href=\"/fortschritt/2023-Q1-DD-O1-KR1\"",
                        "href=\"/fortschritt/2023-Q1-DD-O1-KR1#offen-h\"",
                        "href=\"/fortschritt/gemeinden?lage=rathaus\"",
                        "href=\"/fortschritt/gemeinden?lage=ueberfaellig\"",
                        "href=\"/key-results/2023-Q1-DK-O1-KR2/verlauf\"");
        assertThat(pages.read("/quartale/2023-Q1", "leitung"))
                .contains("href=\"/fortschritt/2023-Q1-DD-O1-KR1\"", "href=\"/key-results/2023-Q1-DK-O1-KR2/verlauf\"");
        assertThat(pages.read("/gemeinden/" + DAUTMERGEN, "leitung"))
                .contains("href=\"/fortschritt/2023-Q1-DD-O1-KR1\"");
        assertThat(pages.read("/key-results/2023-Q1-DK-O1-KR2/verlauf", "leitung"))
                .contains("0 von 10", "class=\"soll\"", "class=\"scope\"");
    }

    @Test
    void theListOfMunicipalitiesLeadsToItsPast() {
        assertThat(pages.get("/gemeinden" + BEFORE, "leitung"))
                .hasStatus(302)
                .hasRedirectedUrl("/gemeinden/stand" + BEFORE);
        assertThat(pages.read("/gemeinden", "leitung")).contains("action=\"/gemeinden/stand\"");
    }

    @Test
    void aMassnahmeReadsAsItWasWrittenDownThen() {
        Map<String, String> input = new HashMap<>(Map.of(
                "massnahme",
                "Drehbuch schreiben",
                "projektteam",
                "CampusZAK",
                "verantwortlich",
                "Petra Maier",
                "beginn",
                "01.03.2023",
                "ende",
                "20.03.2023",
                "begonnen",
                "nein"));
        assertThat(pages.post("/massnahmen/neu?kr=2023-Q1-DK-O1-KR2", "strategieteam", input))
                .hasStatus(302);
        clock.advance(Duration.ofDays(2));

        assertThat(pages.read("/massnahmen", "leitung")).contains("Drehbuch schreiben");
        assertThat(pages.read("/massnahmen?stand=2023-03-10", "leitung")).doesNotContain("Drehbuch schreiben");
        assertThat(pages.read("/massnahmen?stand=2023-03-11", "leitung")).contains("Drehbuch schreiben");
    }

    private static String link(String path) {
        return "href=\"" + path + "?stand=2023-03-02&amp;bekannt=2023-03-03";
    }

    private static String main(String html) {
        return html.substring(html.indexOf("<main"), html.indexOf("</main>"));
    }
}
