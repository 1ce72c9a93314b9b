package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.okr.StrategyMap;
import de.ozglotse.okr.StrategyMap.Goal;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The strategy map: in the county's words, without a rank or a percentage, and changed by dated versions only. */
@ApplicationTest
@Transactional
class StrategyMapTests {

    private static final LocalDate TODAY = LocalDate.parse("2023-03-01");

    @Autowired
    private StrategyMap map;

    @Autowired
    private Pages pages;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty demo, @Autowired EntityManager entities) {
        clock.set(TestClock.START);
        demo.prepare();
        entities.flush();
    }

    @Test
    void showsWhatTheStrategySaysInItsOrder() {
        assertThat(pages.read("/strategie", "leitung"))
                .containsSubsequence(
                        "Strategielandkarte",
                        "Mithilfe der Digitalisierung stellen wir",
                        "Digitales Landratsamt",
                        "Strategisches Ziel 1: Durch die Implementierung eines einheitlichen Projektmanagementstandards",
                        "Digitale Dienstleistungen",
                        "Die Basis für die Arbeit auf Service-BW ist bei den Städten und Gemeinden",
                        "KR 1: Alle Städte und Gemeinden im Zollernalbkreis haben ein Behördenkonto.",
                        "Digitale Kompetenz",
                        "Digitale Infrastruktur",
                        "Aufgrund der reinen Koordinierungsfunktion")
                .contains("keine Rangfolge", "Hier ist noch kein Projekt festgehalten.")
                .doesNotContain("%", "??", "Strategisches Ziel aufnehmen", "<progress");
    }

    @Test
    void aGoalIsAddedFromADayOn() {
        Map<String, String> input = wording("Wir veröffentlichen unsere Daten.");

        assertThat(pages.post("/strategie/ziele/neu?handlungsfeld=DI", "strategieteam", input))
                .hasStatus(403);
        assertThat(pages.post("/strategie/ziele/neu?handlungsfeld=DI", "verwaltung", input))
                .hasStatus(302);

        assertThat(titles("DI", LocalDate.parse("2023-03-31")))
                .hasSize(3)
                .doesNotContain("Wir veröffentlichen unsere Daten.");
        assertThat(titles("DI", LocalDate.parse("2023-04-01")))
                .hasSize(4)
                .contains("Wir veröffentlichen unsere Daten.");
        assertThat(pages.read("/strategie?stand=2023-04-01", "leitung")).contains("Wir veröffentlichen unsere Daten.");
    }

    @Test
    void whatIsReachedLeavesTheMapAndStaysReadable() {
        Map<String, String> end = Map.of("zielende", "ERREICHT", "gueltigAb", "01.03.2023", "grund", "Standard gilt.");

        assertThat(pages.post("/strategie/ziele/DL-Z1/ende", "koordination", end))
                .hasStatus(302);

        assertThat(titles("DL", TODAY.minusDays(1))).hasSize(4);
        assertThat(titles("DL", TODAY)).hasSize(3);
        assertThat(pages.read("/strategie", "leitung")).contains("Nicht mehr auf der Landkarte (1)");
        assertThat(pages.read("/strategie/ziele/DL-Z1", "leitung"))
                .contains("erreicht", "Standard gilt.", "wie in der Strategie")
                .doesNotContain("Wortlaut ändern");
        assertThat(pages.post("/strategie/ziele/DL-Z1/ende", "koordination", end))
                .hasStatus(409);
    }

    @Test
    void otherWordsHoldFromTheirDayOn() {
        pages.post("/strategie/ziele/DL-Z2/aendern", "koordination", wording("Akten sind überall zugänglich."));

        assertThat(titles("DL", TODAY)).doesNotContain("Akten sind überall zugänglich.");
        assertThat(titles("DL", LocalDate.parse("2023-04-01"))).hasSize(4).contains("Akten sind überall zugänglich.");
        assertThat(pages.post("/strategie/ziele/DL-Z2/aendern", "koordination", Map.of("gueltigAb", "01.03.2023")))
                .hasStatus(422);
    }

    @Test
    void whatCanOnlyBeApproachedIsNeverReached() {
        Map<String, String> lasting = wording("Die Infrastruktur bleibt sicher.");
        lasting.put("dauerziel", "ja");
        pages.post("/strategie/ziele/DI-Z1/aendern", "koordination", lasting);
        Map<String, String> end = Map.of("zielende", "ERREICHT", "gueltigAb", "01.05.2023", "grund", "fertig");

        assertThat(pages.post("/strategie/ziele/DI-Z1/ende", "koordination", end))
                .hasStatus(409);
        assertThat(titles("DI", LocalDate.parse("2024-01-01"))).contains("Die Infrastruktur bleibt sicher.");
    }

    @Test
    void keepsTheProjectsThatWereRealised() {
        Map<String, String> project = Map.of("handlungsfeld", "DK", "projekt", "CampusZAK", "umgesetztAm", "");

        assertThat(pages.post("/strategie/projekte/neu", "verwaltung", project)).hasStatus(302);
        assertThat(pages.read("/strategie", "leitung")).contains("<b>CampusZAK</b>");
    }

    @Test
    void aVersionIsNeverDeleted(@Autowired JdbcClient jdbc) {
        pages.post("/strategie/ziele/DL-Z2/aendern", "koordination", wording("Akten sind überall zugänglich."));

        assertThatThrownBy(() -> jdbc.sql("delete from okr_goal_version").update())
                .isInstanceOf(DataAccessException.class);
    }

    private List<String> titles(String field, LocalDate day) {
        return map.on(day).orElseThrow().fields().stream()
                .filter(each -> each.code().equals(field))
                .flatMap(each -> each.goals().stream())
                .map(Goal::version)
                .map(version -> version.title())
                .toList();
    }

    private static Map<String, String> wording(String title) {
        return new HashMap<>(Map.of(
                "ziel", title,
                "erlaeuterung", "Weil es nötig ist.",
                "dauerziel", "nein",
                "gueltigAb", "01.04.2023",
                "grund", "Beschluss der Lenkungsgruppe"));
    }
}
