package de.ozglotse.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.shared.SimulatedClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Outside of its profiles there is no page and no clock that anybody could move. */
@ApplicationTest
class NoRehearsalTests {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvcTester browser;

    @Test
    void timeCannotBeMoved() {
        assertThat(application.getBeansOfType(SimulatedClock.class)).isEmpty();
        assertThat(application.getBeansOfType(Rehearsal.class)).isEmpty();
    }

    @Test
    void thereIsNoPageAndNoBanner() {
        assertThat(browser.get().uri("/probelauf").with(user("koordination").roles("KOORDINATION")))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("Probelauf");
    }
}
