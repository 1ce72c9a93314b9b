package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.OkrCycle;
import de.ozglotse.okr.QuarterStates;
import de.ozglotse.okr.Sight;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The pages of a quarter and of its key results, and what people may change on them. */
@ApplicationTest
@Transactional
class QuarterPageTests {

    private static final String QUARTER = "2023-Q1";
    private static final String NUMBER = "/key-results/2023-Q1-DK-O1-KR2";
    private static final String COUNTED = "/key-results/2023-Q1-DD-O1-KR1";

    @Autowired
    private Pages pages;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private QuarterStates states;

    @Autowired
    private OkrCycle cycle;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin(@Autowired DemoCounty demo) {
        clock.set(TestClock.START);
        demo.prepare();
        entities.flush();
    }

    @Test
    void showsTheQuarterWithLightsInWords() {
        assertThat(pages.read("/quartale", "leitung")).contains("Quartal 1 / 2023", "läuft");
        assertThat(pages.read("/quartale/" + QUARTER, "leitung"))
                .contains(
                        "Die Basis für die Arbeit auf Service-BW",
                        "0 von 25",
                        "veraltet",
                        "Seit mehr als zehn Tagen gibt es keine Abstimmung dazu.",
                        "verbindlich",
                        "fällig am 31.03.2023")
                .doesNotContain("??", "th:", "Maßnahme anlegen", "Ziel anpassen");
        assertThat(pages.get("/quartale/2019-Q1", "leitung")).hasStatus(404);
    }

    @Test
    void printsTheSetAndTheExampleAsTheStrategyDid() {
        assertThat(pages.read("/strategie/okr-set", "leitung"))
                .contains(
                        "Quartal 1 / 2023",
                        "KR 2: Zehn Lektionen sind erstellt.",
                        "Ein Konzept zur Verbesserung der Erreichbarkeit der Hotline ist erarbeitet.",
                        "KR 2: 5 Vorschläge zur Verbesserung der Erreichbarkeit der Hotline sind definiert.",
                        "Online-Befragung bzgl. Hotline ist ausgewertet.",
                        "pro Quartal und pro Handlungsfeld ein bis zwei Ziele (Objectives)")
                .doesNotContain("??");
    }

    @Test
    void keepsBothTargetsAndTheReason() {
        Map<String, String> input = adjusted();

        assertThat(pages.post(NUMBER + "/anpassen", "leitung", input)).hasStatus(403);
        assertThat(pages.post(NUMBER + "/anpassen", "strategieteam", input)).hasStatus(302);

        assertThat(progress("2023-Q1-DK-O1-KR2").target()).isEqualByComparingTo("8");
        assertThat(pages.read(NUMBER, "leitung")).contains("Zielwert geändert", "Die Vorlage fehlt.");
        assertThat(pages.read("/quartale/" + QUARTER, "leitung")).contains("Die Vorlage fehlt.");
        input.put("grund", "");
        assertThat(pages.post(NUMBER + "/anpassen", "strategieteam", input)).hasStatus(422);
    }

    @Test
    void keepsBothTitlesOfAnObjectiveAndTheReason() {
        String objective = "/objectives/2023-Q1-DK-O1/anpassen";
        Map<String, String> input = new HashMap<>(Map.of("objective", "Wir lernen gern.", "grund", "Kürzer gesagt."));
        String before = pages.read(objective, "strategieteam");
        clock.advance(Duration.ofDays(2));

        assertThat(pages.post(objective, "leitung", input)).hasStatus(403);
        assertThat(pages.post(objective, "strategieteam", input)).hasStatus(302);
        assertThat(pages.post(objective, "strategieteam", input)).hasStatus(302);
        entities.flush();

        assertThat(before).contains("Titel des Objectives anpassen");
        assertThat(pages.read("/quartale/" + QUARTER, "leitung"))
                .contains("Titel geändert", "in „Wir lernen gern.“: Kürzer gesagt.")
                .containsOnlyOnce("Kürzer gesagt.")
                .doesNotContain(objective);
        assertThat(pages.read("/quartale/" + QUARTER + "?bekannt=2023-03-02", "leitung"))
                .contains(">"
                        + states
                                .at(states.sight(Optional.empty(), Optional.of(LocalDate.parse("2023-03-02"))))
                                .orElseThrow()
                                .objectives()
                                .stream()
                                .filter(each -> each.code().equals("2023-Q1-DK-O1"))
                                .findFirst()
                                .orElseThrow()
                                .title()
                        + "</h2>")
                .doesNotContain(">Wir lernen gern.</h2>");
        input.put("grund", "");
        assertThat(pages.post(objective, "strategieteam", input)).hasStatus(422);
        assertThat(pages.get("/objectives/2023-Q1-DK-O9/anpassen", "strategieteam"))
                .hasStatus(404);
    }

    @Test
    void showsTheTargetThatHeldBeforeItWasAdjusted() {
        clock.advance(Duration.ofDays(2));
        pages.post(NUMBER + "/anpassen", "strategieteam", adjusted());

        assertThat(pages.read("/quartale/" + QUARTER + "?bekannt=2023-03-02", "leitung"))
                .contains("0 von 10", "Stand heute, wie am 02.03.2023 bekannt", "Prüfsumme der Zahlen:");
    }

    @Test
    void neverTakesACountedValueOrItsTarget() {
        Map<String, String> input = adjusted();
        input.put("krTitel", "Alle haben ein Konto.");

        assertThat(pages.read(COUNTED + "/anpassen", "strategieteam")).doesNotContain("name=\"krZielwert\"");
        assertThat(pages.post(COUNTED + "/anpassen", "strategieteam", input)).hasStatus(302);

        assertThat(progress("2023-Q1-DD-O1-KR1").target()).isEqualByComparingTo("25");
        assertThat(progress("2023-Q1-DD-O1-KR1").value()).isEqualByComparingTo("0");
    }

    @Test
    void settlesWhoAnswersByWhenAndByWhatPlan() {
        Map<String, String> input = new HashMap<>(Map.of(
                "verbindlichkeit", "AMBITIONIERT",
                "verantwortlich", "Petra Maier",
                "faelligAm", "24.03.2023",
                "plan", "28.02.2023: 4\n15.3.2023: 7,5",
                "grund", "Die Vorlage kommt später."));

        assertThat(pages.post(NUMBER + "/festlegungen", "projektteam", input)).hasStatus(302);
        assertThat(pages.read(NUMBER, "leitung"))
                .contains("ambitioniert", "Petra Maier", "24.03.2023", "28.02.2023: 4; 15.03.2023: 7,5;");
        assertThat(pages.read(NUMBER + "/festlegungen", "projektteam")).contains("28.02.2023: 4\n15.03.2023: 7,5");
        assertThat(pages.read(NUMBER, "leitung").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .contains(
                        "Frühere Festlegungen",
                        "Verbindlichkeit geändert Vorher verbindlich Nachher ambitioniert Die Vorlage kommt später.",
                        "Verantwortliche Person geändert Vorher – Nachher Petra Maier",
                        "Termin geändert Vorher 31.03.2023 Nachher 24.03.2023",
                        "Plan geändert Vorher gleichmäßig bis zum Termin Nachher 28.02.2023: 4; 15.03.2023: 7,5");
        assertThat(states.now().orElseThrow().states().get("2023-Q1-DK-O1-KR2").expected())
                .isGreaterThan(new BigDecimal("0.4"));

        input.put("plan", "Ende Februar: 4");
        assertThat(pages.post(NUMBER + "/festlegungen", "projektteam", input))
                .hasStatus(422)
                .bodyText()
                .contains("Bitte schreiben Sie in jede Zeile einen Tag und eine Zahl");
    }

    @Test
    void aClosedQuarterIsReadOnlyAndKeepsItsFigures() {
        cycle.followRunningQuarter();
        cycle.close(QUARTER);
        entities.flush();
        String before = states.at(states.sight(Optional.empty(), Optional.empty()))
                .orElseThrow()
                .fingerprint();
        clock.advance(Duration.ofDays(1));

        assertThat(pages.post(NUMBER + "/anpassen", "koordination", adjusted())).hasStatus(409);
        assertThat(pages.post(
                        NUMBER + "/festlegungen",
                        "koordination",
                        Map.of("verbindlichkeit", "VERBINDLICH", "grund", "Zu spät")))
                .hasStatus(409);
        assertThat(pages.post(
                        "/objectives/2023-Q1-DK-O1/anpassen",
                        "koordination",
                        Map.of("objective", "Anders", "grund", "Zu spät")))
                .hasStatus(409);
        assertThat(pages.post(NUMBER + "/unveraendert", "koordination")).hasStatus(409);
        assertThat(pages.read("/quartale/" + QUARTER, "koordination"))
                .contains("bleiben, wie sie beim Abschluss bekannt waren")
                .doesNotContain("Maßnahme anlegen");
        assertThat(states.at(new Sight(LocalDate.parse("2023-03-01"), TestClock.START))
                        .orElseThrow()
                        .fingerprint())
                .isEqualTo(before);
    }

    @Test
    void saysUntilWhenLateEntriesCount() {
        cycle.followRunningQuarter();
        cycle.beginReview(QUARTER);
        entities.flush();
        clock.set(Instant.parse("2023-04-03T08:00:00Z"));

        // Good Friday and Easter Monday are no working days
        assertThat(pages.read("/quartale/" + QUARTER, "leitung"))
                .contains("zählt noch, wenn es bis 11.04.2023 erfasst ist", "href=\"/fortschritt/2023-Q1-DD-O1-KR1\"");
        clock.set(Instant.parse("2023-04-20T08:00:00Z"));
        assertThat(pages.read("/quartale/" + QUARTER, "leitung"))
                .contains("Nacherfasst werden konnte bis 11.04.2023")
                .doesNotContain("Zu spät erfasst");
    }

    @Test
    void theProgressOfAPastDayCanBeMadeAgain() {
        String first = pages.read("/fortschritt?stand=2023-02-15&bekannt=2023-02-20", "leitung");
        pages.post(NUMBER + "/anpassen", "strategieteam", adjusted());
        clock.advance(Duration.ofDays(10));

        assertThat(first).contains("Stand 15.02.2023, wie am 20.02.2023 bekannt.", "Prüfsumme der Zahlen:");
        assertThat(fingerprint(pages.read("/fortschritt?stand=2023-02-15&bekannt=2023-02-20", "leitung")))
                .isEqualTo(fingerprint(first));
        assertThat(pages.read("/fortschritt/2023-Q1-DD-O1-KR1?stand=2023-02-15", "leitung"))
                .contains("0 von 25", "Noch offen (25)");
    }

    private static String fingerprint(String html) {
        int at = html.indexOf("Prüfsumme der Zahlen: ");
        return html.substring(at, html.indexOf('<', at));
    }

    private KeyResultProgress progress(String code) {
        entities.flush();
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> adjusted() {
        return new HashMap<>(Map.of(
                "krTitel", "Zehn Lektionen sind erstellt.",
                "krZielwert", "8",
                "grund", "Die Vorlage fehlt."));
    }
}
