package de.ozglotse.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.ozglotse.ApplicationTest;
import de.ozglotse.TestClock;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.MunicipalityCatalogue;
import de.ozglotse.okr.Quarters;
import de.ozglotse.okr.StrategyCatalogue;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.FactEstablished;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepUndone;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class ManagementViewTests {

    private static final UserRequestPostProcessor MANAGEMENT = user("leitung").roles("LEITUNG");
    private static final UserRequestPostProcessor COORDINATION =
            user("koordination").roles("KOORDINATION");
    private static final String BEGLEITUNG = "/gemeinden/08417014/begleitung/";
    private static final CaseKey DAUTMERGEN = new CaseKey("08417014");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Cases cases;

    @BeforeEach
    void begin(
            @Autowired MunicipalityCatalogue municipalities,
            @Autowired StrategyCatalogue strategy,
            @Autowired Quarters quarters) {
        municipalities.loadExtractOnce();
        strategy.loadOnce();
        quarters.openCurrent();
    }

    @Test
    void seesAFactAndItsCorrectionAtOnce() throws Exception {
        events.publishEvent(proven());

        assertThat(page("/fortschritt"))
                .contains("Fortschritt im 1. Quartal 2023</h1>", "1 von 25", "Dautmergen: 1 von 8 Schritten");
        assertThat(page("/fortschritt/2023-Q1-DD-O1-KR1")).contains("Gezählt (1)", "Noch offen (24)");
        assertKeyResult(1);

        events.publishEvent(new StepUndone(
                new StepId("step-1"), DAUTMERGEN, Actor.user("Katrin Vogel"), TestClock.START, "Versehen"));

        assertThat(page("/fortschritt")).contains("Dautmergen: 0 von 8 Schritten");
        assertKeyResult(0);
    }

    @Test
    void followsAMunicipalityThatHasBegun() throws Exception {
        cases.start("municipality-onboarding", DAUTMERGEN);

        assertThat(page("/gemeinden/08417014"))
                .contains("Dautmergen</h1>", "in Arbeit", "Oberes Schlichemtal")
                .doesNotContain("href=\"/aufgaben/", "/ereignisse\"", "Es ist noch nichts geschehen.");
        assertThat(mvc.perform(get("/gemeinden/08417014").with(COORDINATION))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("href=\"/aufgaben/", "/begleitung/ende");
    }

    @Test
    void changesNothing() throws Exception {
        mvc.perform(post("/gemeinden/08417014/ereignisse")
                        .param("message", "BegleitungBeendet")
                        .with(csrf())
                        .with(MANAGEMENT))
                .andExpect(status().isForbidden());
        mvc.perform(get("/gemeinden/08417014/ereignisse")
                        .param("message", "BegleitungBeendet")
                        .with(MANAGEMENT))
                .andExpect(status().isForbidden());
        for (String page : new String[] {"ende", "wiederaufnahme"}) {
            String address = "/gemeinden/08417014/begleitung/" + page;
            mvc.perform(get(address).with(MANAGEMENT)).andExpect(status().isForbidden());
            mvc.perform(post(address).with(csrf()).with(MANAGEMENT)).andExpect(status().isForbidden());
        }
    }

    @Test
    void endsAndResumesTheBegleitungWithAReason() throws Exception {
        cases.start("municipality-onboarding", DAUTMERGEN);
        mvc.perform(post("/gemeinden/08417014/ereignisse")
                .param("message", "BegleitungBeendet")
                .param("confirmed", "true")
                .with(csrf())
                .with(COORDINATION));
        assertThat(cases.isRunning("municipality-onboarding", DAUTMERGEN)).isTrue();
        mvc.perform(post(BEGLEITUNG + "ende").with(csrf()).with(COORDINATION)).andExpect(status().isBadRequest());

        mvc.perform(post(BEGLEITUNG + "ende")
                        .param("art", "ZURUECKGESTELLT")
                        .param("grund", "Bürgermeisterwahl")
                        .with(csrf())
                        .with(COORDINATION))
                .andExpect(redirectedUrl("/gemeinden/08417014"));

        assertThat(cases.isRunning("municipality-onboarding", DAUTMERGEN)).isFalse();
        assertThat(page("/gemeinden/08417014")).contains("Bürgermeisterwahl").doesNotContain("Katrin Vogel");
        assertThat(page("/gemeinden")).contains(">zurückgestellt</span>");
        mvc.perform(get(BEGLEITUNG + "ende").with(COORDINATION)).andExpect(status().isConflict());
        mvc.perform(get(BEGLEITUNG + "wiederaufnahme").with(COORDINATION)).andExpect(status().isOk());
        mvc.perform(post(BEGLEITUNG + "wiederaufnahme").with(csrf()).with(COORDINATION))
                .andExpect(status().isBadRequest());
        mvc.perform(post(BEGLEITUNG + "wiederaufnahme")
                        .param("ergebnisse", "behalten")
                        .param("grund", "Nach der Wahl")
                        .with(csrf())
                        .with(COORDINATION))
                .andExpect(redirectedUrl("/gemeinden/08417014"));
        assertThat(cases.isRunning("municipality-onboarding", DAUTMERGEN)).isTrue();
        mvc.perform(get(BEGLEITUNG + "wiederaufnahme").with(COORDINATION)).andExpect(status().isConflict());
    }

    @Test
    void doesNotAskHowToResumeAMunicipalityThatWasMerged() throws Exception {
        cases.start("municipality-onboarding", DAUTMERGEN);
        mvc.perform(post(BEGLEITUNG + "ende")
                        .param("art", "ZUSAMMENGESCHLOSSEN")
                        .param("nachfolge", "Schömberg")
                        .param("wirksamAb", "01.03.2023")
                        .param("grund", "Eingemeindung")
                        .with(csrf())
                        .with(COORDINATION))
                .andExpect(redirectedUrl("/gemeinden/08417014"));

        mvc.perform(get(BEGLEITUNG + "wiederaufnahme").with(COORDINATION)).andExpect(status().isConflict());
    }

    @Test
    void seesNoPersonsAndNoMails(@Autowired Contacts contacts) throws Exception {
        contacts.appoint(
                DAUTMERGEN.ags().orElseThrow(),
                "Frau Mira Beispiel",
                Optional.of("Hauptamt"),
                new EmailAddress("mira@rathaus.example"),
                Optional.of("07427 99"));
        cases.start("municipality-onboarding", DAUTMERGEN);

        assertThat(page("/gemeinden/08417014"))
                .contains("Eine Ansprechperson ist benannt.", "Dauer der Schritte")
                .doesNotContain("Mira Beispiel", "rathaus.example", "07427", "Verlauf");
        mvc.perform(get("/gemeinden/08417014/verlauf").with(MANAGEMENT)).andExpect(status().isForbidden());
        mvc.perform(get("/gemeinden/08417014/verlauf").with(COORDINATION)).andExpect(status().isOk());
    }

    @Test
    void doesNotKnowOtherMunicipalities() throws Exception {
        mvc.perform(get("/gemeinden/08416041").with(MANAGEMENT)).andExpect(status().isNotFound());
        mvc.perform(get("/fortschritt/2023-Q1-XX").with(MANAGEMENT)).andExpect(status().isNotFound());
    }

    private void assertKeyResult(int value) throws Exception {
        mvc.perform(get("/api/v1/key-results").with(MANAGEMENT))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(8))
                .andExpect(jsonPath("$[2].code").value("2023-Q1-DD-O1-KR1"))
                .andExpect(jsonPath("$[2].value").value(value))
                .andExpect(jsonPath("$[2].target").value(25))
                .andExpect(jsonPath("$[2].met").value(false));
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(MANAGEMENT))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static FactEstablished proven() {
        return new FactEstablished(
                new FactType("behoerdenkonto-nachgewiesen"),
                DAUTMERGEN,
                LocalDate.of(2023, 2, 28),
                TestClock.START,
                new StepId("step-1"),
                "UserTask_TestBehoerdenkonto",
                "behoerdenkonto-setup",
                1,
                "instance-1",
                new Completer(Actor.user("Katrin Vogel"), Completer.Channel.TASK));
    }
}
