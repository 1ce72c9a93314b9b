package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.okr.Massnahme;
import de.ozglotse.okr.MassnahmenBook;
import de.ozglotse.okr.OkrCycle;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The work under a key result, as the teams write it down without being administrators. */
@ApplicationTest
@Transactional
class MassnahmeTests {

    private static final String KEY_RESULT = "2023-Q1-DK-O1-KR2";

    @Autowired
    private MassnahmenBook book;

    @Autowired
    private OkrCycle cycle;

    @Autowired
    private Pages pages;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty demo) {
        clock.set(TestClock.START);
        demo.prepare();
    }

    @Test
    void aTeamWritesItDownAndEverybodyReadsIt() {
        assertThat(add("projektteam", input())).hasStatus(302);

        long id = book.open().get(0).id();
        assertThat(book.open()).singleElement().satisfies(open -> {
            assertThat(open.title()).isEqualTo("Lektionen <schreiben>");
            assertThat(open.keyResult()).isEqualTo(KEY_RESULT);
        });
        assertThat(pages.read("/massnahmen", "leitung"))
                .contains("Lektionen &lt;schreiben&gt;", "Petra Maier", "01.02.2023 bis 24.03.2023", "läuft")
                .doesNotContain("/massnahmen/neu", "??", "th:");
        assertThat(pages.read("/massnahmen/" + id, "strategieteam"))
                .contains("Maßnahme ändern", "Zehn Lektionen sind erstellt.")
                .doesNotContain("??");
    }

    @Test
    void onlyTheTeamsChangeIt() {
        assertThat(add("leitung", input())).hasStatus(403);
        assertThat(add("verwaltung", input())).hasStatus(403);
        assertThat(pages.get("/massnahmen/neu?kr=" + KEY_RESULT, "strategieteam"))
                .hasStatusOk();
        assertThat(pages.get("/massnahmen/neu?kr=gibtesnicht", "strategieteam")).hasStatus(404);
        assertThat(book.open()).isEmpty();
    }

    @Test
    void saysWhatIsWrongAndKeepsTheInput() {
        Map<String, String> wrong = input();
        wrong.put("ende", "01.01.2023");
        wrong.put("verantwortlich", "");

        assertThat(add("strategieteam", wrong))
                .hasStatus(422)
                .bodyText()
                .contains("Das Ende liegt vor dem Beginn.", "Lektionen &lt;schreiben&gt;");
    }

    @Test
    void ofTwoChangesAtOnceTheSecondIsTold() {
        long id = added();
        Map<String, String> change = input();
        change.put("version", "0");
        change.put("massnahme", "Zwölf Lektionen schreiben");

        assertThat(pages.post("/massnahmen/" + id + "/aendern", "strategieteam", change))
                .hasStatus(302);
        assertThat(pages.post("/massnahmen/" + id + "/aendern", "koordination", change))
                .hasStatus(409);
        assertThat(book.get(id).plan().title()).isEqualTo("Zwölf Lektionen schreiben");
    }

    @Test
    void itEndsOnceWithAReason() {
        long id = added();
        Map<String, String> end = Map.of("beendet", "ABGEBROCHEN", "ergebnis", "Es fehlt die Zeit.");

        assertThat(pages.post("/massnahmen/" + id + "/ende", "projektteam", Map.of("beendet", "ABGEBROCHEN")))
                .hasStatus(422);
        assertThat(pages.post("/massnahmen/" + id + "/ende", "projektteam", end))
                .hasStatus(302);
        assertThat(pages.post("/massnahmen/" + id + "/ende", "projektteam", end))
                .hasStatus(409);
        assertThat(book.open()).isEmpty();
        assertThat(book.get(id).status()).isEqualTo(Massnahme.Status.ABGEBROCHEN);
        assertThat(pages.read("/massnahmen/" + id, "leitung")).contains("Es fehlt die Zeit.", "abgebrochen");
    }

    @Test
    void isWorkedOnInProcesses() {
        long id = added();
        Map<String, String> link = new HashMap<>(Map.of("ablauf", "behoerdenkonto-setup", "fall", "08417010"));

        pages.post("/massnahmen/" + id + "/ablaeufe", "projektteam", link);
        pages.post("/massnahmen/" + id + "/ablaeufe", "projektteam", link);
        assertThat(pages.read("/massnahmen/" + id, "leitung")).contains("/gemeinden/08417010", "Bitz");

        link.put("loesen", "true");
        pages.post("/massnahmen/" + id + "/ablaeufe", "projektteam", link);
        assertThat(pages.read("/massnahmen/" + id, "leitung")).contains("noch kein Ablauf verknüpft");
    }

    @Test
    void nothingChangesBeneathAClosedQuarter() {
        long id = added();
        cycle.followRunningQuarter();
        cycle.close("2023-Q1");

        assertThat(add("koordination", input()))
                .hasStatus(409)
                .bodyText()
                .contains("Dieses Quartal ist abgeschlossen.");
        Map<String, String> change = input();
        change.put("version", "0");
        assertThat(pages.post("/massnahmen/" + id + "/aendern", "koordination", change))
                .hasStatus(409);
    }

    private long added() {
        add("projektteam", input());
        return book.open().get(0).id();
    }

    private MvcTestResult add(String user, Map<String, String> input) {
        return pages.post("/massnahmen/neu?kr=" + KEY_RESULT, user, input);
    }

    private static Map<String, String> input() {
        return new HashMap<>(Map.of(
                "massnahme", "Lektionen <schreiben>",
                "projektteam", "CampusZAK",
                "verantwortlich", "Petra Maier",
                "beginn", "1.2.2023",
                "ende", "24.03.2023",
                "begonnen", "ja"));
    }
}
