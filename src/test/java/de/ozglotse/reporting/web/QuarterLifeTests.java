package de.ozglotse.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import de.ozglotse.okr.Assessment;
import de.ozglotse.okr.CheckIns.LatestCheckIn;
import de.ozglotse.okr.QuarterView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the page of the quarter says beside its numbers, and how the first quarter begins. */
class QuarterLifeTests {

    private static final QuarterView SECOND_QUARTER = new QuarterView(
            "2023-Q2", "Quartal 2 / 2023", LocalDate.parse("2023-04-01"), LocalDate.parse("2023-06-30"));

    private final ReportingPages pages = new ReportingPages();

    @Test
    void showsTheLatestCheckInOfAKeyResult() throws Exception {
        pages.cycle.given.put(
                "2023-Q1-DD-O1-KR1",
                new LatestCheckIn(
                        Assessment.GEFAEHRDET,
                        LocalDate.parse("2023-02-27"),
                        "Rathäuser <anrufen>",
                        Optional.of(6),
                        BigDecimal.TEN));

        assertThat(page("LEITUNG"))
                .contains(
                        "gefährdet</span>",
                        "Abstimmung vom 27.02.2023, nächster Schritt: Rathäuser &lt;anrufen&gt;",
                        "noch keine Abstimmung")
                .doesNotContain("th:", "??");
    }

    @Test
    void offersThePlanningOnlyToWhoPlans() throws Exception {
        pages.cycle.plannable = SECOND_QUARTER;

        assertThat(page("STRATEGIETEAM")).contains("Quartal 2 / 2023 planen");
        assertThat(page("KOORDINATION")).contains("Quartal 2 / 2023 planen");
        assertThat(page("LEITUNG")).doesNotContain("planen</span>");
    }

    @Test
    void beginsThePlanning() throws Exception {
        pages.cycle.plannable = SECOND_QUARTER;

        pages.mvc
                .perform(post("/fortschritt/quartal").with(role("STRATEGIETEAM")))
                .andExpect(redirectedUrl("/quartale/2023-Q2/planung"))
                .andExpect(flash().attribute("notice", "Die Planung hat begonnen: Quartal 2 / 2023."));

        assertThat(pages.cycle.planned).isTrue();
        assertThatThrownBy(() -> pages.mvc.perform(post("/fortschritt/quartal").with(role("LEITUNG"))))
                .hasCauseInstanceOf(AccessDeniedException.class);
    }

    private String page(String role) throws Exception {
        return pages.mvc
                .perform(get("/fortschritt").with(role(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor role(String role) {
        return (MockHttpServletRequest request) -> {
            request.addUserRole(role);
            return request;
        };
    }
}
