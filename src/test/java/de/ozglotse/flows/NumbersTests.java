package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;

/** Every number opens what it is made of: behind each is a list with just as many rows. */
@ApplicationTest
@Transactional
class NumbersTests {

    private static final String DAUTMERGEN = "08417014";
    private static final String BITZ = "08417010";
    private static final String JUNGINGEN = "08417031";

    @Autowired
    private Pages pages;

    @BeforeEach
    void begin(
            @Autowired DemoCounty demo,
            @Autowired StepAnswers answers,
            @Autowired WorkOverview work,
            @Autowired EntityManager entities,
            @Autowired TestClock clock) {
        clock.set(TestClock.START);
        demo.prepare(DAUTMERGEN, BITZ, JUNGINGEN);
        Town dautmergen = Town.of(DAUTMERGEN, answers, work);
        dautmergen.reachTestMessage();
        dautmergen.proveAccount();
        clock.advance(Duration.ofDays(35));
        Town.of(BITZ, answers, work).complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        entities.flush();
        entities.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "/fortschritt, 60",
        "/fortschritt/prognose, 10",
        "/fortschritt?gruppe=verband, 60",
        "/fortschritt?verband=084175006, 15",
        "/gemeinden, 5",
        "/ablaeufe, 4",
        "/ablaeufe/behoerdenkonto-setup, 2"
    })
    void haveAListWithAsManyRows(String page, int atLeast) {
        assertThat(new NumberWalk(pages, "leitung").open(page)).hasSizeGreaterThan(atLeast);
    }

    @Test
    void aStretchThatNoForecastKnowsIsNotFound() {
        assertThat(pages.get("/fortschritt/prognose/2023-Q1-DD-O1-KR1/9", "leitung"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get("/fortschritt/prognose/nichts/1", "leitung")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void ofAnEarlierDayLeadToThatDay() {
        assertThat(new NumberWalk(pages, "koordination").open("/fortschritt?stand=2023-03-02"))
                .hasSizeGreaterThan(20)
                .filteredOn(address -> !address.contains("stand=2023-03-02"))
                .isEmpty();
    }

    @Test
    void standBesideTheLightWhereATaskCountsForAKeyResult(
            @Autowired StepAnswers answers, @Autowired WorkOverview work) {
        Town jungingen = Town.of(JUNGINGEN, answers, work);
        jungingen.reachTestMessage();
        String page = pages.read("/aufgaben/" + jungingen.open("UserTask_SendTestnachricht"), "koordination");

        String effect = page.substring(page.indexOf("id=\"wirkung-h\""));
        assertThat(effect.substring(0, effect.indexOf("</section>")))
                .contains("1 → 2 von 25")
                .containsPattern("z-tag[^>]*><svg aria-hidden=\"true\"><use href=\"#g[A-Z]\"></use></svg>[a-zü]+<")
                .doesNotContain("??");
    }

    @Test
    void nameProofAndWhatIsWaitedFor() {
        String step = "/fortschritt/schritte/behoerdenkonto-nachgewiesen";

        assertThat(pages.read(step, "koordination"))
                .contains("1 von 25", "Aufgabe mit Antworten", "Gezählt (1)", "Noch offen (24)", "Katrin Vogel")
                .doesNotContain("??");
        assertThat(pages.read("/fortschritt/schritte/behoerdenkonto-bestaetigt", "koordination"))
                .contains("Frau Sabine Maurer, über den Link");
        assertThat(pages.read("/fortschritt/schritte/behoerdenkonto-bestaetigt", "leitung"))
                .contains("Rathaus, über den Link")
                .doesNotContain("Sabine Maurer");
        assertThat(pages.read(step, "verwaltung")).doesNotContain("/aufgaben/");
    }
}
