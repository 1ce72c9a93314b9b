package de.ozglotse.reporting.web;

import static de.ozglotse.reporting.web.ReportingPages.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.okr.CountyFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Burn-up, plan and forecast, on each page that shows them. */
class OutlookPageTests {

    private static final String KONTO = "/fortschritt/2023-Q1-DD-O1-KR1";
    private static final LocalDate BEGIN = LocalDate.of(2023, 1, 1);
    private static final List<String> WAY = List.of(
            "ansprechperson-benannt",
            "behoerdenkonto-beantragt",
            "behoerdenkonto-bestaetigt",
            "behoerdenkonto-nachgewiesen");

    private final ReportingPages pages = new ReportingPages();
    private final List<Municipality> towns = new CountyFixture().all();

    @Test
    void drawsNumberScopePlanAndWhatIsExpected() throws Exception {
        done(20);

        assertThat(page(KONTO))
                .contains(
                        "role=\"img\" aria-labelledby=\"v-2023-q1-dd-o1-kr1z-chart--l-t",
                        "<title id=\"v-2023-q1-dd-o1-kr1z-chart--l-t\">Verlauf von KR 1 im Quartal</title>",
                        "class=\"scope\"",
                        "class=\"soll\"",
                        "class=\"band\"",
                        "class=\"ist\"",
                        ">heute</text>")
                .doesNotContain("style=");
    }

    @Test
    void showsTheSameFiguresAsATable() throws Exception {
        done(20);

        String table = between(page(KONTO), "<details class=\"z-data\">", "</details>");

        assertThat(table)
                .contains("01.01.2023", "01.03.2023 (heute)", "31.03.2023", ">25,0<", ">16,6<")
                .containsPattern("href=\"/fortschritt/2023-Q1-DD-O1-KR1\">20<")
                .containsPattern("href=\"/fortschritt/2023-Q1-DD-O1-KR1\\?stand=2023-02-26\">20<");
    }

    @Test
    void showsWhereThePlanStandsToday() throws Exception {
        done(20);

        assertThat(page("/fortschritt"))
                .contains(
                        "aria-label=\"20 von 25, Plan heute: 16\"",
                        "class=\"pl\" x=\"132.8\"",
                        "±0 in 7 Tagen",
                        "Plan heute: 16");
    }

    @Test
    void countsWhatWasAddedInSevenDays() throws Exception {
        pages.facts.hold(WAY.get(3), town(0), TODAY.minusDays(7));
        pages.facts.hold(WAY.get(3), town(1), TODAY.minusDays(6));
        pages.facts.hold(WAY.get(3), town(2), TODAY);

        assertThat(page("/fortschritt")).contains("+2 in 7 Tagen");
    }

    @Test
    void foretellsAndNamesWhomItDependsOn() throws Exception {
        done(12);

        assertThat(page("/fortschritt"))
                .contains(
                        "Prognose:",
                        "Bis 31.03.2023 voraussichtlich",
                        "Wahrscheinlichkeit für alle 25 bis dahin:",
                        "Es kommt an auf:",
                        "href=\"/fortschritt/prognose#v-2023-q1-dd-o1-kr1\"");
    }

    @Test
    void saysThatThereIsTooLittleToForetell() throws Exception {
        done(4);

        assertThat(page(KONTO))
                .contains("Für eine Prognose sind es noch zu wenige Daten: 4 von mindestens 5 Kommunen sind so weit.")
                .doesNotContain("voraussichtlich", "class=\"band\"");
    }

    @Test
    void saysThatNothingIsLeftToForetell() throws Exception {
        done(25);

        assertThat(page(KONTO)).contains("Alle 25 sind so weit.");
    }

    @Test
    void explainsTheMethodWithItsFigures() throws Exception {
        done(12);

        assertThat(page("/fortschritt/prognose"))
                .contains(
                        "Kaplan-Meier-Schätzer",
                        "id=\"v-2023-q1-dd-o1-kr1\"",
                        "Behördenkonto beantragt",
                        "href=\"/fortschritt/prognose/2023-Q1-DD-O1-KR1/1#weiter-h\">12<",
                        "2.000 Durchläufe.",
                        "Auf wen es ankommt")
                .containsOnlyOnce("<h1")
                .doesNotContain("??", "style=");
    }

    @Test
    void namesWhomItKnowsTheDurationsFrom() throws Exception {
        done(12);

        assertThat(page("/fortschritt/prognose/2023-Q1-DD-O1-KR1/2"))
                .contains(
                        "Von „Ansprechperson benannt“ bis „Behördenkonto beantragt“",
                        "Weiter (12)",
                        "Warten noch (0)",
                        "Albstadt</a></th><td class=\"r z-num\">6<")
                .containsOnlyOnce("<h1")
                .doesNotContain("??");
    }

    @Test
    void explainsTheMethodEvenBeforeAQuarterIsOpened() throws Exception {
        pages.keyResults.close();

        assertThat(page("/fortschritt/prognose"))
                .contains("In diesem Quartal zählt kein Key Result einzelne Gemeinden.");
    }

    private void done(int number) {
        IntStream.range(0, number)
                .forEach(i -> IntStream.range(0, WAY.size())
                        .forEach(step -> pages.facts.hold(WAY.get(step), town(i), BEGIN.plusDays(3L + i + step * 6L))));
    }

    private String town(int number) {
        return towns.get(number).ags().value();
    }

    private String page(String address) throws Exception {
        return pages.mvc
                .perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String between(String html, String start, String end) {
        int from = html.indexOf(start);
        return html.substring(from, html.indexOf(end, from));
    }
}
