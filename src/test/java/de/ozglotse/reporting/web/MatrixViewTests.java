package de.ozglotse.reporting.web;

import static de.ozglotse.reporting.web.ReportingPages.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.ozglotse.tasklist.StepStatus;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The matrix sorted, grouped, filtered and mapped by its address alone. */
class MatrixViewTests {

    private static final String CONTACT = "ansprechperson-benannt";
    private static final String BITZ = "08417010";
    private static final String DAUTMERGEN = "08417014";
    private static final String ALBSTADT = "08417079";

    private final ReportingPages pages = new ReportingPages();

    @BeforeEach
    void threeAreOnTheirWay() {
        pages.facts.hold(CONTACT, DAUTMERGEN, TODAY.minusDays(4));
        pages.facts.hold("behoerdenkonto-beantragt", DAUTMERGEN, TODAY.minusDays(1));
        pages.facts.hold(CONTACT, BITZ, TODAY.minusDays(9));
        pages.work.open(
                ALBSTADT, "behoerdenkonto-setup", "Stand erfragen", StepStatus.WARTET_AUF_RATHAUS, TODAY.plusDays(2));
    }

    @Test
    void isInTheOrderOfNames() throws Exception {
        assertThat(names("")).hasSize(25).startsWith("Albstadt", "Balingen").endsWith("Zimmern unter der Burg");
        assertThat(names("?sort=-gemeinde"))
                .startsWith("Zimmern unter der Burg")
                .endsWith("Albstadt");
    }

    @Test
    void sortsBySumAndByEachColumn() throws Exception {
        assertThat(names("?sort=-summe")).startsWith("Dautmergen", "Bitz", "Albstadt", "Balingen");
        assertThat(names("?sort=summe")).startsWith("Albstadt", "Balingen").endsWith("Bitz", "Dautmergen");
        assertThat(names("?sort=" + CONTACT)).startsWith("Albstadt", "Balingen").endsWith("Bitz", "Dautmergen");
        assertThat(names("?sort=-" + CONTACT))
                .startsWith("Dautmergen", "Bitz", "Balingen")
                .endsWith("Albstadt");
        assertThat(names("?sort=erfunden")).startsWith("Albstadt", "Balingen");
    }

    @Test
    void saysByWhatItIsSortedAndTurnsRoundOnTheNextClick() throws Exception {
        assertThat(matrix("?sort=summe&gruppe=verband"))
                .contains(
                        "aria-sort=\"ascending\"><a href=\"/fortschritt?gruppe=verband&amp;sort=-summe#mx-h\"",
                        "<a href=\"/fortschritt?gruppe=verband&amp;sort=gemeinde#mx-h\"")
                .containsOnlyOnce("aria-sort=");
        assertThat(matrix("?sort=-summe"))
                .contains("aria-sort=\"descending\"><a href=\"/fortschritt?sort=summe#mx-h\"");
    }

    @Test
    void groupsByVerwaltungsgemeinschaftWithFootersOfTheirOwn() throws Exception {
        String html = matrix("?gruppe=verband");

        assertThat(html)
                .contains(
                        "Verwaltungsgemeinschaft Albstadt (2)</th>",
                        "/fortschritt/schritte/ansprechperson-benannt?verband=084175001#gezaehlt-h\">1<",
                        "Verwaltungsgemeinschaft Oberes Schlichemtal (8)",
                        "ohne Verwaltungsgemeinschaft (3)",
                        "erledigt von 25");
        assertThat(html.indexOf("ohne Verwaltungsgemeinschaft")).isGreaterThan(html.indexOf("Winterlingen (2)"));
        assertThat(names("?gruppe=verband")).hasSize(25).startsWith("Albstadt", "Bitz");
    }

    @Test
    void filtersByStateColumnAndVerwaltungsgemeinschaft() throws Exception {
        assertThat(names("?status=WARTET_AUF_RATHAUS")).containsExactly("Albstadt");
        assertThat(names("?status=ERLEDIGT&spalte=" + CONTACT)).containsExactly("Bitz", "Dautmergen");
        assertThat(names("?status=ERLEDIGT&spalte=behoerdenkonto-beantragt")).containsExactly("Dautmergen");
        assertThat(names("?verband=084175006")).hasSize(8).contains("Dautmergen");
        assertThat(names("?verband=keine")).containsExactly("Burladingen", "Haigerloch", "Rosenfeld");
        assertThat(matrix("?verband=keine"))
                .contains("erledigt von 3", "<option value=\"keine\" selected=\"selected\">");
        assertThat(page("?status=ERLEDIGT&verband=keine")).contains("Auf diese Auswahl trifft keine Kommune zu.");
        assertThat(names("?status=ERFUNDEN")).hasSize(25);
    }

    @Test
    void mapsAllStepsOrTheChosenOne() throws Exception {
        assertThat(page("")).contains("Dautmergen: 2 von 8 Schritten", "Spalte „Summe“");
        assertThat(page("?spalte=behoerdenkonto-beantragt"))
                .contains(
                        "Dautmergen: 1 von 1 Schritten",
                        "Bitz: 0 von 1 Schritten",
                        "Die Karte zeigt den Schritt „Behördenkonto beantragt“ der Tabelle.");
    }

    @Test
    void keepsHostileParametersHarmless() throws Exception {
        assertThat(page("?sort=\"><script>alert(1)</script>&verband=<b>"))
                .doesNotContain("<script>alert", "<b>\"")
                .contains("Auf diese Auswahl trifft keine Kommune zu.");
    }

    private List<String> names(String query) throws Exception {
        return Pattern.compile("<th scope=\"row\"><a class=\"z-a\" href=\"/gemeinden/\\d+\">([^<]+)</a>")
                .matcher(matrix(query))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private String matrix(String query) throws Exception {
        String html = page(query);
        return html.substring(html.indexOf("id=\"mx-h\""));
    }

    private String page(String query) throws Exception {
        return pages.mvc
                .perform(get("/fortschritt"
                        + query.replace("\"", "%22").replace("<", "%3C").replace(">", "%3E")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
