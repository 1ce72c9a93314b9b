package de.ozglotse.reporting.web;

import static de.ozglotse.reporting.web.ReportingPages.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.ozglotse.tasklist.StepStatus;
import org.junit.jupiter.api.Test;

/** What management sees of a municipality: the office, no persons, and how long steps take. */
class ManagementOfficeTests {

    private static final String DAUTMERGEN = "08417014";
    private static final String BITZ = "08417010";
    private static final String BALINGEN = "08417002";
    private static final String CONTACT = "ansprechperson-benannt";
    private static final String APPLIED = "behoerdenkonto-beantragt";

    private final ReportingPages pages = new ReportingPages();

    @Test
    void comparesEachStepWithTheMedianOfAll() throws Exception {
        takes(DAUTMERGEN, 12);
        takes(BITZ, 4);
        takes(BALINGEN, 6);

        assertThat(durations())
                .containsPattern("Behördenkonto beantragt</th><td[^>]*>12 Tage</td><td[^>]*>6 Tage</td>")
                .containsPattern("Behördenkonto bestätigt</th><td[^>]*>–</td><td[^>]*>–</td>")
                .doesNotContain("Bitz", "Balingen");
    }

    @Test
    void saysHowLongTheNextStepIsWaitedFor() throws Exception {
        pages.facts.hold(CONTACT, DAUTMERGEN, TODAY.minusDays(9));
        pages.work.open(
                DAUTMERGEN, "behoerdenkonto-setup", "Antrag stellen", StepStatus.WARTET_AUF_RATHAUS, TODAY.plusDays(3));

        assertThat(durations()).containsPattern("Behördenkonto beantragt</th><td[^>]*>wartet seit 9 Tagen</td>");
    }

    @Test
    void showsOthersNoComparison() throws Exception {
        String html = pages.mvc
                .perform(get("/gemeinden/" + DAUTMERGEN))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).contains("id=\"an-h\"").doesNotContain("Dauer der Schritte");
    }

    private void takes(String ags, int days) {
        pages.facts.hold(CONTACT, ags, TODAY.minusDays(20));
        pages.facts.hold(APPLIED, ags, TODAY.minusDays(20L - days));
    }

    private String durations() throws Exception {
        String html = pages.mvc
                .perform(get("/gemeinden/" + DAUTMERGEN).with(request -> {
                    request.addUserRole("LEITUNG");
                    return request;
                }))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        int from = html.indexOf("Dauer der Schritte");
        assertThat(from).isPositive();
        return html.substring(from, html.indexOf("</section>", from));
    }
}
