package de.ozglotse.reporting.web;

import static de.ozglotse.reporting.web.ReportingPages.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.CountyFixture;
import de.ozglotse.tasklist.StepStatus;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgressPageTests {

    private static final String DAUTMERGEN = "08417014";
    private static final String BITZ = "08417010";

    private final ReportingPages pages = new ReportingPages();

    @Test
    void namesQuarterAndDay() throws Exception {
        assertThat(progress())
                .contains(
                        "Fortschritt im 1. Quartal 2023</h1>",
                        "Stand Mittwoch, 01.03.2023",
                        "Woche 9 von 13",
                        "OKR-Review ab 01.04.2023")
                .containsOnlyOnce("<h1")
                .doesNotContain("th:", "??", "style=");
    }

    @Test
    void showsKeyResultsAsNumberBarAndWord() throws Exception {
        pages.facts.hold("behoerdenkonto-nachgewiesen", BITZ, TODAY);

        assertThat(progress())
                .contains(
                        "aria-label=\"1 von 25, Plan heute: 16\"",
                        "<rect class=\"fl\" width=\"8\"",
                        "href=\"/fortschritt/2023-Q1-DD-O1-KR1\"",
                        "erfüllt: nein",
                        "erfüllt: ja",
                        "Es fehlen noch 24 Kommunen.",
                        "0 von 1 erfüllt",
                        "1 von 1 erfüllt")
                .doesNotContain("href=\"/fortschritt/2023-Q1-DK-O1-KR2\"");
    }

    @Test
    void saysSoBeforeAQuarterIsOpened() throws Exception {
        pages.keyResults.close();

        assertThat(progress()).contains("Fortschritt</h1>", "Es ist noch kein Quartal eröffnet.", ">Dautmergen</a>");
    }

    @Test
    void givesEachMunicipalityARowWithSymbolAndWord() throws Exception {
        pages.facts.hold("ansprechperson-benannt", DAUTMERGEN, TODAY);
        pages.work.open(
                DAUTMERGEN,
                "behoerdenkonto-setup",
                "Bestand angeben",
                StepStatus.WARTET_AUF_RATHAUS,
                TODAY.plusDays(1));

        String row = row(progress(), DAUTMERGEN);

        assertThat(words(row)).startsWith("erledigt", "wartet auf Rathaus", "offen", "offen");
        assertThat(row).contains("st-done", "#gD", "st-wait", "#gW", "st-open", "#gO", "href=\"/gemeinden/08417014\"");
        assertThat(row).containsPattern("#st-h\">1<span class=\"z-sr\"> von 8: Dautmergen</span>");
    }

    @Test
    void countsEachColumnInTheFooter() throws Exception {
        new CountyFixture()
                .all().stream()
                        .skip(1)
                        .forEach(each -> pages.facts.hold(
                                "ansprechperson-benannt", each.ags().value(), TODAY));
        pages.facts.hold("behoerdenkonto-beantragt", BITZ, TODAY);

        String footer = between(progress(), "<tfoot>", "</tfoot>");

        assertThat(footer).contains("erledigt von 25");
        assertThat(Pattern.compile("#gezaehlt-h\">(\\d+)<")
                        .matcher(footer)
                        .results()
                        .map(match -> match.group(1)))
                .containsExactly("24", "1", "0", "0", "0", "0", "0", "0");
    }

    @Test
    void marksTheColumnThatAKeyResultCounts() throws Exception {
        String head = between(matrix(progress()), "<thead>", "</thead>");

        assertThat(head).containsOnlyOnce("KR 1");
        assertThat(head)
                .contains("title=\"Behördenkonto nachgewiesen\"", "<span class=\"nr\" aria-hidden=\"true\">4</span>");
    }

    @Test
    void drawsTheMapWithTheSameNumbersAndItsCredit() throws Exception {
        pages.facts.hold("ansprechperson-benannt", BITZ, TODAY);

        String html = progress();

        assertThat(html)
                .contains(
                        "viewBox=\"0 0 640 537\"",
                        "Bitz: 1 von 8 Schritten",
                        "© GeoBasis-DE / BKG",
                        "(Daten verändert)");
        assertThat(between(html, "class=\"z-map\"", "</svg>")).contains("aria-hidden=\"true\"", ">Albstadt</text>");
    }

    @Test
    void listsWhoStillLacksTheAccountMostUrgentFirst() throws Exception {
        pages.facts.hold("behoerdenkonto-nachgewiesen", BITZ, TODAY);
        pages.work.open(DAUTMERGEN, "behoerdenkonto-setup", "Stand erfragen", StepStatus.OFFEN, TODAY.minusDays(7));

        String list = between(progress(), "Noch ohne Behördenkonto (24)", "</section>");

        assertThat(list).doesNotContain(">Bitz</a>").contains("zurzeit kein offener Schritt");
        assertThat(list.indexOf(">Dautmergen</a>")).isLessThan(list.indexOf(">Albstadt</a>"));
        assertThat(list).contains("Stand erfragen, <span class=\"z-over\">überfällig seit 7 Tagen</span>");
    }

    @Test
    void escapesNames() throws Exception {
        ReportingPages hostile = new ReportingPages(new CountyFixture() {
            @Override
            public List<Municipality> all() {
                return super.all().stream().map(ProgressPageTests::renamed).toList();
            }
        });

        String html = hostile.mvc
                .perform(get("/fortschritt"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    }

    private static Municipality renamed(Municipality each) {
        return new Municipality(
                each.ags(),
                each.ars(),
                "<script>alert(1)</script>",
                each.kind(),
                each.postcode(),
                each.areaKm2(),
                each.population(),
                each.asOf(),
                each.association());
    }

    private String progress() throws Exception {
        return pages.mvc
                .perform(get("/fortschritt"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String matrix(String html) {
        return html.substring(html.indexOf("class=\"z-mx\""));
    }

    private static String row(String html, String ags) {
        String table = between(matrix(html), "<tbody>", "</tbody>");
        return between(table.substring(table.indexOf("/gemeinden/" + ags) - 100), "<th scope=\"row\">", "</tr>");
    }

    private static List<String> words(String row) {
        return Pattern.compile("<span class=\"z-sr\">([^<]+)</span>")
                .matcher(row)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String between(String html, String start, String end) {
        int from = html.indexOf(start);
        return html.substring(from, html.indexOf(end, from));
    }
}
