package de.ozglotse.reporting.web;

import static de.ozglotse.reporting.web.ReportingPages.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.ozglotse.okr.SeveralKreise;
import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.StepStatus;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of Länder and Kreise, over three invented Kreise with 40 municipalities each. */
class RegionPageTests {

    private static final String CONTACT = "ansprechperson-benannt";
    private static final String SETUP = "behoerdenkonto-setup";

    private final ReportingPages pages = new ReportingPages(new SeveralKreise(40));

    @BeforeEach
    void begin() {
        pages.facts.hold(CONTACT, "01001001", TODAY);
        pages.facts.hold(CONTACT, "01002001", TODAY);
        pages.facts.hold(CONTACT, "01002002", TODAY);
        pages.work.open("01001002", SETUP, "Konto bestätigen", StepStatus.WARTET_AUF_RATHAUS, TODAY.minusDays(1));
        pages.work.open("05315001", SETUP, "UserTask", "Stand erfragen", TODAY.plusDays(1), Duration.ofDays(41));
    }

    @Test
    void givesALandARow() throws Exception {
        String html = page("/fortschritt");

        assertThat(html)
                .contains(
                        "2 Länder, 120 Städte und Gemeinden",
                        "Ohne Bewegung seit 30 Tagen (1)",
                        "In welchen Gebieten sie liegen, steht in der Tabelle.",
                        "Neu berechnet um 09:00 Uhr")
                .containsOnlyOnce("<h1")
                .doesNotContain("th:", "??", "style=", "z-map", "Ort 01001001", "Noch ohne Behördenkonto");
        assertThat(cells(html, "01")).startsWith("80", "3", "0").endsWith("1", "1", "–");
        assertThat(cells(html, "05")).startsWith("40", "0", "0").endsWith("–", "–", "1");
        assertThat(footer(html)).startsWith("120", "3", "0").endsWith("1", "1", "1");
    }

    @Test
    void givesEachKreisOfALandARow() throws Exception {
        String html = page("/fortschritt/gebiete/01");

        assertThat(html)
                .contains("Nordland</h1>", "2 Kreise, 80 Städte und Gemeinden", "href=\"/gemeinden?gebiet=01\"")
                .containsSubsequence(">Auenkreis</a>", ">Ödkreis</a>")
                .containsOnlyOnce("<h1")
                .doesNotContain("Stadt am Fluss", "KR 1");
        assertThat(cells(html, "01001")).startsWith("40", "1");
        assertThat(cells(html, "01002")).startsWith("40", "2").endsWith("–", "–", "–");
        assertThat(html).contains("<rect class=\"fl\" height=\"22\" width=\"3.0\">");
    }

    @Test
    void givesEachMunicipalityOfAKreisARow() throws Exception {
        String html = page("/fortschritt/gebiete/01001?status=ERLEDIGT");

        assertThat(html)
                .contains(
                        "Ödkreis</h1>",
                        "<a href=\"/fortschritt/gebiete/01\">Nordland</a>",
                        "href=\"/gemeinden/01001001\"",
                        "action=\"/fortschritt/gebiete/01001#mx-h\"",
                        "href=\"/fortschritt/gebiete/01001?sort=summe&amp;status=ERLEDIGT#mx-h\"",
                        "Noch ohne Behördenkonto (40)",
                        "Ball liegt bei")
                .doesNotContain("Ort 01002001", "z-map", "Kartendarstellung", "Was eine Entscheidung braucht");
        assertThat(html.substring(html.indexOf("z-mx"), html.indexOf("</table>", html.indexOf("z-mx"))))
                .doesNotContain("01001002");
    }

    @Test
    void looksAtAnEarlierDay() throws Exception {
        assertThat(page("/fortschritt/gebiete/01?stand=2023-02-01"))
                .contains("value=\"2023-02-01\"")
                .doesNotContain("Tage ohne Bewegung");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "01003", "x", "010", "01001001"})
    void knowsNoOtherArea(String key) {
        assertThatThrownBy(() -> pages.mvc.perform(get("/fortschritt/gebiete/" + key)))
                .hasRootCauseInstanceOf(NotFound.class);
    }

    @Test
    void staysAMatrixForAKreis() throws Exception {
        assertThat(new ReportingPages()
                        .mvc
                        .perform(get("/fortschritt"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("class=\"z-mx\"", ">Dautmergen</a>", "class=\"z-map\"")
                .doesNotContain("z-heat", "Neu berechnet");
    }

    private static List<String> cells(String html, String key) {
        int row = html.indexOf("<tr>", html.lastIndexOf("</tr>", html.indexOf("/gebiete/" + key + "\"")));
        return numbers(html.substring(row, html.indexOf("</tr>", row)));
    }

    private static List<String> footer(String html) {
        int foot = html.indexOf("<tfoot>");
        return numbers(html.substring(foot, html.indexOf("</tfoot>")));
    }

    private static List<String> numbers(String row) {
        return Pattern.compile(">([0-9.]+|–)<")
                .matcher(row)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private String page(String address) throws Exception {
        return pages.mvc
                .perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
