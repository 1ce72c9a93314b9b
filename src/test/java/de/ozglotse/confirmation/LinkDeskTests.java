package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.ozglotse.TestClock;
import de.ozglotse.audit.RecordedAudit;
import de.ozglotse.mail.TownHallFixture;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@LinkTest
class LinkDeskTests {

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private LinkDesk desk;

    @Autowired
    private MockMvc browser;

    @Autowired
    private RecordedAudit audit;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @Test
    void sendsAFreshLink() throws Exception {
        steps.open(Steps.confirmable());

        browser.perform(post("/aufgaben/step-1/link")
                        .with(user("koordination").roles("KOORDINATION"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/aufgaben/step-1"))
                .andExpect(flash().attribute("notice", "Ein neuer Link geht an Frau Sabine Maurer."));

        assertThat(townHall.opens(townHall.newestLink()).status()).isEqualTo(200);
        assertThat(audit.entries().get(0).actor().name()).isEqualTo("Katrin Vogel");
    }

    @Test
    void remindsOnceADay() throws Exception {
        townHall.isAsked();

        browser.perform(post("/aufgaben/step-1/erinnern")
                        .with(user("koordination").roles("KOORDINATION"))
                        .with(csrf()))
                .andExpect(flash().attribute("notice", "Eine Erinnerung geht an Frau Sabine Maurer."));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> desk.remind(Steps.ID));

        clock.advance(Duration.ofDays(1));
        assertThat(desk.remind(Steps.ID)).isEqualTo("Frau Sabine Maurer");
    }

    @Test
    void isOnlyForTheCoordinator() throws Exception {
        steps.open(Steps.confirmable());
        for (String action : new String[] {"link", "erinnern"}) {
            browser.perform(post("/aufgaben/step-1/" + action)
                            .with(user("projektteam").roles("PROJEKTTEAM"))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        assertThat(townHall.mails()).isEmpty();
    }

    @Test
    void saysWhyNothingCanBeSent() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.send(Steps.ID))
                .withMessage("confirmation.desk.closed");

        steps.open(Steps.with(Steps.ID, CaseKey.of(TownHallFixture.BALINGEN), Optional.empty(), true));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.send(Steps.ID))
                .withMessage("confirmation.desk.noContact");

        steps.reset();
        steps.open(Steps.with(Steps.ID, TownHallFixture.CASE, Optional.empty(), false));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.send(Steps.ID));
    }
}
