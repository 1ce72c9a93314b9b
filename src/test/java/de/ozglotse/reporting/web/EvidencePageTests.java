package de.ozglotse.reporting.web;

import static de.ozglotse.reporting.web.ReportingPages.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.StepStatus;
import org.junit.jupiter.api.Test;

class EvidencePageTests {

    private final ReportingPages pages = new ReportingPages();

    @Test
    void namesThoseThatCountAndThoseThatAreMissing() throws Exception {
        pages.facts.hold("behoerdenkonto-nachgewiesen", "08417010", TODAY.minusDays(20));
        pages.work.open(
                "08417014",
                "behoerdenkonto-setup",
                "Behördenkonto bestätigen",
                StepStatus.WARTET_AUF_RATHAUS,
                TODAY.plusDays(9));

        String html = pages.mvc
                .perform(get("/fortschritt/2023-Q1-DD-O1-KR1").with(request -> {
                    request.addUserRole("KOORDINATION");
                    return request;
                }))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html)
                .contains(
                        "KR 1: Alle Städte und Gemeinden im Zollernalbkreis haben ein Behördenkonto.</h1>",
                        "Digitale Dienstleistungen",
                        "1 von 25",
                        "Gezählt (1)",
                        "09.02.2023",
                        "01.03.2023",
                        "Noch offen (24)",
                        "Behördenkonto bestätigen, <span>fällig am 10.03.2023</span>",
                        "wartet auf Rathaus",
                        "href=\"/aufgaben/step-of-08417010\"",
                        "Sabine Kurz, über den Link",
                        "Weniger als neun Zehntel dessen")
                .containsOnlyOnce("<h1")
                .doesNotContain("th:", "??");
    }

    @Test
    void knowsOnlyCountedKeyResultsOfTheQuarter() {
        assertThatThrownBy(() -> pages.mvc.perform(get("/fortschritt/2023-Q1-DK-O1-KR2")))
                .hasCauseInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pages.mvc.perform(get("/fortschritt/2019-Q1-DD-O1-KR1")))
                .hasCauseInstanceOf(NotFound.class);
    }
}
