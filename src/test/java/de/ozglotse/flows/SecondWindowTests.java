package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.termin.AgendaPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Who has a form open twice is not told that somebody else was there. */
@ApplicationTest
@Transactional
class SecondWindowTests {

    private static final String WINTERLINGEN = "08417075";

    @Autowired
    private Pages pages;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired Towns towns) {
        clock.set(TestClock.START);
        towns.begin(WINTERLINGEN);
    }

    @Test
    void tellsWhoTakesMinutesTwiceThatItWasThem() {
        String field = AgendaPoint.SCHRITTE.field();
        String page = "/gemeinden/" + WINTERLINGEN + "/termin";
        pages.post(page, "koordination", field, "erstes Fenster", "stand-" + field, "0");

        MvcTestResult own = pages.post(page, "koordination", field, "zweites Fenster", "stand-" + field, "0");
        MvcTestResult other = pages.post(page, "vertretung", field, "drittes Fenster", "stand-" + field, "0");

        assertThat(own).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(Pages.text(own))
                .contains("Sie haben diesen Punkt inzwischen selbst gespeichert", "zweites Fenster")
                .doesNotContain("Jemand anderes");
        assertThat(Pages.text(other)).contains("Jemand anderes hat diesen Punkt inzwischen gespeichert");
    }
}
