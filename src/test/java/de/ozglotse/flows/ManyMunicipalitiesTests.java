package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.StatementCounter;
import de.ozglotse.TestClock;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.municipality.DirectoryImport;
import de.ozglotse.municipality.Gv100ad;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Cases;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** All of Germany, which is the Zollernalbkreis and two invented Kreise of 40 municipalities. */
@ApplicationTest
@TestPropertySource(properties = "ozg-lotse.county=DE")
@Transactional
class ManyMunicipalitiesTests {

    private static final String WINKELKREIS = "01051";
    private static final String BERGKREIS = "08999";

    @Autowired
    private Pages pages;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private Cases cases;

    @Autowired
    private TestClock clock;

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void begin(@Autowired DemoUsers people, @Autowired DemoCounty county, @Autowired DirectoryImport directory) {
        clock.set(TestClock.START);
        people.createOnce();
        county.prepare("08417010");
        directory.importDirectory(
                Gv100ad.file(Stream.concat(
                        Gv100ad.kreis(WINKELKREIS, "Nordland", "Winkelkreis", 40),
                        Gv100ad.kreis(BERGKREIS, "Baden-Württemberg", "Bergkreis", 40))),
                "test",
                Actor.SYSTEM);
        start(WINKELKREIS, 1);
        start(BERGKREIS, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gemeinden",
                "/gemeinden?gebiet=08&sort=-einwohner&seite=2",
                "/gemeinden?stand=offen",
                "/fortschritt",
                "/fortschritt/gebiete/08",
                "/fortschritt/gebiete/01051",
                "/fortschritt/gebiete/01051?stand=2023-02-01",
                "/fortschritt/2023-Q1-DD-O1-KR1",
                "/fortschritt/schritte/ansprechperson-benannt?gebiet=01",
                "/fortschritt/gemeinden?lage=landratsamt",
                "/fortschritt/aufgaben?bei=landratsamt&gebiet=08"
            })
    void readsAPageWithTheSameNumberOfStatements(String address) {
        statements(address); // models are read once
        List<String> few = statements(address);
        IntStream.rangeClosed(2, 5).forEach(number -> start(WINKELKREIS, number));
        IntStream.rangeClosed(2, 5).forEach(number -> start(BERGKREIS, number));

        assertThat(statements(address)).hasSameSizeAs(few);
    }

    @Test
    void saysTheSameOfAKreisAsOfItsMunicipalities() {
        IntStream.rangeClosed(2, 4).forEach(number -> start(WINKELKREIS, number));
        nameContact(1);
        nameContact(2);
        town(3).complete("UserTask_RecordAnsprechperson", contact(3));
        clock.advance(Duration.ofDays(35));
        nameContact(4);
        entities.flush();

        List<String> row = row(pages.read("/fortschritt", "leitung"), "/fortschritt/gebiete/01");

        assertThat(row.subList(0, 2)).containsExactly("40", "4");
        assertThat(row.subList(1, 9)).isEqualTo(footer(pages.read("/fortschritt/gebiete/01", "leitung")));
        assertThat(row.subList(9, 11))
                .containsExactly(
                        towns(WaitingStep::withTownHall),
                        towns(step -> step.due().filter(today()::isAfter).isPresent()));
        assertThat(row.get(11)).isEqualTo("3");
        assertThat(pages.read("/fortschritt/gebiete/01", "leitung"))
                .contains("Ohne Bewegung seit 30 Tagen (3)", ">Ort 01051001</a>");
    }

    @Test
    void leadsFromGermanyToAMunicipality() {
        assertThat(pages.read("/fortschritt", "leitung"))
                .contains("2 Länder, 105 Städte und Gemeinden", "href=\"/fortschritt/gebiete/08\"");
        assertThat(pages.read("/fortschritt/gebiete/08", "leitung"))
                .contains("2 Kreise, 65 Städte und Gemeinden", ">Bergkreis</a>", ">Zollernalbkreis</a>")
                .doesNotContain("Winkelkreis");
        assertThat(pages.read("/fortschritt/gebiete/08417", "leitung"))
                .contains(">Dautmergen</a>", "class=\"z-map\"", ">Baden-Württemberg</a>")
                .doesNotContain("Ort 08999001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fortschritt", "/fortschritt/gebiete/01", "/fortschritt/gebiete/01051"})
    void opensWhatANumberIsMadeOf(String page) {
        nameContact(1);
        clock.advance(Duration.ofDays(35));
        entities.flush();

        assertThat(new NumberWalk(pages, "leitung").open(page)).hasSizeGreaterThan(20);
    }

    @Test
    void leafsThroughTheEvidence() {
        String page = "/fortschritt/2023-Q1-DD-O1-KR1";

        assertThat(pages.read(page, "leitung"))
                .contains("Noch offen (105)", "1 bis 50 von 105 · Seite 1 von 3", page + "?offen=2");
        assertThat(pages.read(page + "?offen=3", "leitung")).contains("101 bis 105 von 105");
        assertThat(Pages.text(pages.get(page + ".csv", "leitung")).lines()).hasSize(106);
    }

    @Test
    void givesTheTableOfRegionsAsAFile() {
        assertThat(Pages.text(pages.get("/fortschritt/gebiete.csv", "leitung")).lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("\"08\";\"Baden-Württemberg\";65;"));
        assertThat(Pages.text(pages.get("/fortschritt/gebiete/01051.csv", "leitung"))
                        .lines())
                .hasSize(41);
        assertThat(pages.read("/fortschritt/gebiete/08", "leitung")).contains("href=\"/fortschritt/gebiete/08.csv\"");
    }

    @Test
    void filtersTheListByLandAndKreis() {
        assertThat(pages.read("/gemeinden", "koordination"))
                .contains(
                        "105 von 105",
                        "1 bis 50 von 105 · Seite 1 von 3",
                        "<option value=\"01\">Ganz Nordland</option>",
                        "Alle 105 dieser Liste, auch die auf anderen Seiten")
                .doesNotContain(">Winkelkreis</option>");
        assertThat(pages.read("/gemeinden?gebiet=01", "koordination"))
                .contains("40 von 105", ">Winkelkreis</option>", "Alle 40 dieser Liste<")
                .doesNotContain(">Bergkreis</option>");
        assertThat(pages.read("/gemeinden?gebiet=08417", "koordination"))
                .contains("25 von 105", "<option value=\"08417\" selected=\"selected\">Zollernalbkreis</option>");
    }

    @Test
    void actsForAllOnAllPages() {
        assertThat(pages.read(
                        "/gemeinden/sammel?aktion=frist&art=alle&alle=true&gebiet=08&sort=-gemeinde", "koordination"))
                .contains("08999001", "Bitz")
                .doesNotContain("01051001");
    }

    private void start(String kreis, int number) {
        cases.start("municipality-onboarding", new CaseKey("%s%03d".formatted(kreis, number)));
    }

    private Town town(int number) {
        return Town.of("%s%03d".formatted(WINKELKREIS, number), answers, work);
    }

    private void nameContact(int number) {
        town(number).complete("UserTask_RecordAnsprechperson", contact(number));
    }

    private static Map<String, String> contact(int number) {
        Map<String, String> contact = new HashMap<>(Town.CONTACT_DATA);
        contact.put("email", "rathaus@ort-" + number + ".example");
        return contact;
    }

    private LocalDate today() {
        return CountyTime.dayOf(clock.instant());
    }

    private String towns(Predicate<WaitingStep> wanted) {
        long towns = work.all().stream()
                .filter(step -> step.caseKey().value().startsWith(WINKELKREIS) && wanted.test(step))
                .map(WaitingStep::caseKey)
                .distinct()
                .count();
        return towns == 0 ? "–" : String.valueOf(towns);
    }

    private static List<String> row(String html, String address) {
        int begin = html.indexOf("href=\"" + address + "\"");
        return numbers(html.substring(begin, html.indexOf("</tr>", begin)));
    }

    private static List<String> footer(String html) {
        int begin = html.indexOf("<tfoot>");
        return numbers(html.substring(begin, html.indexOf("</tfoot>", begin)));
    }

    private static List<String> numbers(String row) {
        return Pattern.compile(">([0-9.]+|–)<")
                .matcher(row)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** Without those that sign in: a browser has a session already. */
    private List<String> statements(String address) {
        entities.flush();
        entities.clear();
        return StatementCounter.during(() -> pages.read(address, "koordination")).stream()
                .filter(sql -> !sql.contains("SPRING_SESSION") && !sql.contains("password_hash"))
                .toList();
    }
}
