package de.ozglotse.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.workflow.AwaitedEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class CaseEventTests {

    private static final String EVENTS = "/gemeinden/08417029/ereignisse";
    private static final RequestPostProcessor COORDINATOR = request -> {
        request.addUserRole("KOORDINATION");
        return request;
    };

    private final ReportingPages pages = new ReportingPages();

    @BeforeEach
    void awaitTwoEvents() {
        pages.cases.awaited.add(new AwaitedEvent("AnsprechpersonGewechselt", "Ansprechperson gewechselt", "", false));
        pages.cases.awaited.add(new AwaitedEvent("ZugangEntzogen", "Zugang entzogen", "Beendet alles.", true));
    }

    @Test
    void reportsAnEvent() throws Exception {
        pages.mvc
                .perform(post(EVENTS)
                        .param("message", "AnsprechpersonGewechselt")
                        .with(COORDINATOR))
                .andExpect(redirectedUrl("/gemeinden/08417029"))
                .andExpect(flash().attribute("notice", "Gemeldet: Ansprechperson gewechselt."));

        assertThat(pages.cases.sent).containsExactly("AnsprechpersonGewechselt 08417029");
        assertThat(pages.trail.of(new CaseKey("08417029"), 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsExactly("Ansprechperson gewechselt"));
    }

    @Test
    void beginsAMunicipalityThatIsNotAccompaniedYet() throws Exception {
        pages.cases.running = false;

        assertThat(pages.mvc
                        .perform(get("/gemeinden/08417029").with(COORDINATOR))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Begleitung beginnen");
        pages.mvc.perform(post(EVENTS + "/beginn").with(COORDINATOR)).andExpect(redirectedUrl("/gemeinden/08417029"));

        assertThat(pages.cases.started).containsExactly("municipality-onboarding 08417029");
    }

    @Test
    void asksAgainBeforeAnEventThatEndsWhatIsRunning() throws Exception {
        pages.mvc
                .perform(post(EVENTS).param("message", "ZugangEntzogen").with(COORDINATOR))
                .andExpect(redirectedUrl(EVENTS + "?message=ZugangEntzogen"));
        assertThat(pages.cases.sent).isEmpty();

        assertThat(pages.mvc
                        .perform(get(EVENTS).param("message", "ZugangEntzogen").with(COORDINATOR))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("„Zugang entzogen“ melden?</h1>", "Beendet alles.", "lässt sich nicht zurücknehmen")
                .doesNotContain("th:", "??");
        assertThat(pages.cases.sent).isEmpty();

        pages.mvc
                .perform(post(EVENTS)
                        .param("message", "ZugangEntzogen")
                        .param("confirmed", "true")
                        .with(COORDINATOR))
                .andExpect(redirectedUrl("/gemeinden/08417029"));
        assertThat(pages.cases.sent).containsExactly("ZugangEntzogen 08417029");
    }

    @Test
    void saysSoWhenNobodyWaitsAnyMore() throws Exception {
        pages.cases.somebodyWaits = false;
        for (String message : new String[] {"AnsprechpersonGewechselt", "GibtEsNicht"}) {
            pages.mvc
                    .perform(post(EVENTS).param("message", message).with(COORDINATOR))
                    .andExpect(redirectedUrl("/gemeinden/08417029"))
                    .andExpect(flash().attribute(
                                    "notice", "Darauf wartet zurzeit kein Ablauf mehr. Es wurde nichts geändert."));
        }
        pages.mvc
                .perform(get(EVENTS).param("message", "GibtEsNicht").with(COORDINATOR))
                .andExpect(redirectedUrl("/gemeinden/08417029"));

        assertThat(pages.cases.sent).isEmpty();
        assertThat(pages.trail.of(new CaseKey("08417029"), 10)).isEmpty();
    }

    @Test
    void isForTheCoordinationOnly() {
        assertThatThrownBy(() -> pages.mvc.perform(post(EVENTS).param("message", "AnsprechpersonGewechselt")))
                .hasCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pages.mvc.perform(get(EVENTS).param("message", "ZugangEntzogen")))
                .hasCauseInstanceOf(AccessDeniedException.class);
        assertThat(pages.cases.sent).isEmpty();
    }

    @Test
    void knowsOnlyMunicipalitiesOfTheCounty() {
        assertThatThrownBy(() -> pages.mvc.perform(post("/gemeinden/08416041/ereignisse")
                        .param("message", "AnsprechpersonGewechselt")
                        .with(COORDINATOR)))
                .hasCauseInstanceOf(NotFound.class);
    }
}
