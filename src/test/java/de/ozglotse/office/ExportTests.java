package de.ozglotse.office;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.w3c.dom.Document;

@ApplicationTest
@Transactional
class ExportTests {

    private static final String KEY_RESULT = "2023-Q1-DD-O1-KR1";

    /** Each address with what its table is mapped to. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("/fortschritt", "/fortschritt.{format:csv|xlsx}"),
            Map.entry("/fortschritt/" + KEY_RESULT, "/fortschritt/{code}"),
            Map.entry("/fortschritt/prognose", "/fortschritt/prognose.{format:csv|xlsx}"),
            Map.entry("/fortschritt/prognose/" + KEY_RESULT + "/1", "/fortschritt/prognose/{code}"),
            Map.entry("/fortschritt/aufgaben", "/fortschritt/aufgaben.{format:csv|xlsx}"),
            Map.entry("/fortschritt/gemeinden", "/fortschritt/gemeinden.{format:csv|xlsx}"),
            Map.entry("/fortschritt/schritte/ansprechperson-benannt", "/fortschritt/schritte/{fact}"),
            Map.entry("/fortschritt/gebiete/08417", "/fortschritt/gebiete"),
            Map.entry("/gemeinden", "/gemeinden.{format:csv|xlsx}"),
            Map.entry("/gemeinden/08417010", "/gemeinden/{ags"),
            Map.entry("/landkreis", "/landkreis.{format:csv|xlsx}"),
            Map.entry("/anforderungen/erhebung", "/anforderungen/erhebung"),
            Map.entry("/verwaltung/benutzer", "/verwaltung/benutzer.{format:csv|xlsx}"),
            Map.entry("/verwaltung/gemeinden", "/verwaltung/gemeinden.{format:csv|xlsx}"),
            Map.entry("/verwaltung/stoerungen", "/verwaltung/stoerungen.{format:csv|xlsx}"),
            Map.entry("/verwaltung/ablaeufe", "/verwaltung/ablaeufe.{format:csv|xlsx}"),
            Map.entry("/aufgaben", "/aufgaben.{format:csv|xlsx}"),
            Map.entry("/massnahmen", "/massnahmen.{format:csv|xlsx}"),
            Map.entry("/postausgang", "/postausgang.{format:csv|xlsx}"),
            Map.entry("/quartale", "/quartale.{format:csv|xlsx}"),
            Map.entry("/quartale/2023-Q1", "/quartale/{id"),
            Map.entry("/ablaeufe", "/ablaeufe.{format:csv|xlsx}"),
            Map.entry("/ablaeufe/behoerdenkonto-setup", "/ablaeufe/{key}"));

    @Autowired
    private DemoCounty county;

    @Autowired
    private Pages pages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeEach
    void prepare(@Autowired TestClock clock) {
        clock.set(TestClock.START);
        county.prepare("08417010", "08417014");
    }

    static Stream<String> tables() {
        return TABLES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void givesEveryTableToThoseWhoMayOpenItsPage(String page) {
        for (String person : List.of("koordination", "projektteam", "leitung", "verwaltung")) {
            int allowed = pages.get(page, person).getResponse().getStatus();

            assertThat(pages.get(page + ".csv", person))
                    .as("%s for %s", page, person)
                    .hasStatus(allowed);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasTheSameTableAsCsvAndAsWorkbook(String page) throws IOException {
        String reader = page.startsWith("/verwaltung") ? "verwaltung" : "koordination";
        List<Row> sheet = sheet(pages.get(page + ".xlsx", reader));
        String csv = Pages.text(pages.get(page + ".csv", reader));

        assertThat(csv).startsWith("\uFEFF\"").doesNotContain("??");
        assertThat(csv.lines().filter(line -> line.startsWith("\"") || line.startsWith("\uFEFF")))
                .hasSizeGreaterThanOrEqualTo(sheet.size() - 1);
        assertThat(csv.lines().findFirst().orElseThrow()).contains(sheet.get(0).getCellText(0));
        assertThat(jdbc.sql("select details from audit_entry where kind = 'export.whole' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("[\"" + page + ".xlsx\"]", "[\"" + page + ".csv\"]");
    }

    @Test
    void knowsAllTablesThatTheApplicationGives() {
        assertThat(mappings.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .filter(pattern -> pattern.matches(".*\\.(csv|xlsx|\\{format.*)"))
                        .filter(pattern -> TABLES.values().stream().noneMatch(pattern::startsWith))
                        .filter(pattern -> !pattern.startsWith("/anforderungen/katalog")))
                .as("tables that no test opens")
                .isEmpty();
    }

    @Test
    void namesTheFileByItsTableAndItsDay() {
        assertThat(pages.get("/massnahmen.xlsx", "leitung"))
                .hasHeader("Content-Type", TableFormat.XLSX.mediaType().toString())
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.get(0))
                                .startsWith("attachment;")
                                .contains("filename*=UTF-8''Ma%C3%9Fnahmen%202023-"));
    }

    @Test
    void filtersAndTypesTheMatrix() throws IOException {
        List<Row> all = sheet(pages.get("/fortschritt.xlsx", "leitung"));
        List<Row> one = sheet(pages.get("/fortschritt.xlsx?verband=keine", "leitung"));

        assertThat(all).hasSize(26);
        assertThat(one).hasSizeBetween(2, 25);
        assertThat(all.get(0).getCellText(0)).isEqualTo("AGS");
        assertThat(all.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(all.get(1).getCell(all.get(0).getCellCount() - 1).getType()).isEqualTo(CellType.NUMBER);
    }

    @Test
    void saysTheLightAndItsRuleInWords() {
        assertThat(Pages.text(pages.get("/quartale/2023-Q1.csv", "leitung")))
                .contains("\"Ampel\";\"Regel der Ampel\"")
                .containsAnyOf("\"noch offen\";", "\"grün\";", "\"gelb\";", "\"rot\";", "\"veraltet\";");
    }

    @Test
    void linksTheFilesWithTheFiltersOfThePage() {
        assertThat(pages.read("/gemeinden?suche=Bitz", "leitung"))
                .contains("href=\"/gemeinden.csv?suche=Bitz\"", "href=\"/gemeinden.xlsx?suche=Bitz\"");
        assertThat(Pages.text(pages.get("/gemeinden.csv?suche=Bitz", "leitung")).lines())
                .hasSize(2);
    }

    @Test
    void givesTheBurnUpAsTableAndAsDrawing() throws Exception {
        assertThat(Pages.text(pages.get("/fortschritt/" + KEY_RESULT + "/verlauf.csv", "leitung")))
                .contains("\"Tag\";\"Ist\";\"Plan\";\"Umfang\"");
        assertIsDrawing(pages.get("/fortschritt/" + KEY_RESULT + "/verlauf.svg", "leitung"));
    }

    @Test
    void givesTheMapAsDrawing() throws Exception {
        Document map =
                assertIsDrawing(pages.get("/fortschritt/karte.svg?spalte=behoerdenkonto-nachgewiesen", "leitung"));

        assertThat(map.getElementsByTagName("path").getLength()).isGreaterThanOrEqualTo(25);
        assertThat(map.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Behördenkonto nachgewiesen");
    }

    /** A file of its own: well-formed, with title, description and colours, without anything from elsewhere. */
    private static Document assertIsDrawing(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk().hasContentType("image/svg+xml");
        String text = Pages.text(answer);
        assertThat(text).startsWith("<svg").doesNotContain("href", "var(", "??", "xmlns:th", "@import");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isNotBlank();
        assertThat(document.getElementsByTagName("style").getLength()).isEqualTo(1);
        return document;
    }

    private static List<Row> sheet(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            return book.getFirstSheet().read();
        }
    }
}
