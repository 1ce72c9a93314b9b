package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepId;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The pages of the task list as the coordinator gets them. */
@ApplicationTest
@Transactional
class TaskPageTests {

    @Autowired
    private Pages pages;

    @Autowired
    private Towns towns;

    @Autowired
    private Contacts contacts;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    private Town dautmergen;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare("08417014");
        dautmergen = towns.of("08417014");
    }

    @Test
    void proposesTheContactOnFile() throws UnsupportedEncodingException {
        String onFile = contacts.primary(dautmergen.caseKey().ags().orElseThrow())
                .orElseThrow()
                .email()
                .value();

        assertThat(page("UserTask_RecordAnsprechperson")).contains("value=\"" + onFile + "\"", "type=\"email\"");
    }

    @Test
    void proposesNobodyOnceTheContactWasWrong() throws UnsupportedEncodingException {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        dautmergen.decline("UserTask_StateBestand", Decline.NICHT_ZUSTAENDIG);

        assertThat(page("UserTask_RecordAnsprechperson")).doesNotContain("value=\"rathaus@dautmergen.example\"");
    }

    @Test
    void saysWithWhichAnswerItCounts() throws UnsupportedEncodingException {
        dautmergen.reachTestMessage();

        assertThat(page("UserTask_SendTestnachricht")).contains("Bei „Ja, sie wurde empfangen“: KR 1 „");
    }

    @Test
    void offersATelephoneNoteWithEachContact() throws UnsupportedEncodingException {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThat(page("UserTask_StateBestand")).contains("art=ANRUF&amp;mit=Frau%20Sabine%20Maurer");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() throws UnsupportedEncodingException {
        StepId step = dautmergen.open("UserTask_RecordAnsprechperson");

        MvcTestResult answer = mvc.post()
                .uri("/aufgaben/{id}/abschluss", step.value())
                .param("name", "Zoë Müller-Łódź")
                .param("email", "keine Adresse")
                .with(csrf())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer.getResponse().getContentAsString())
                .contains("value=\"Zoë Müller-Łódź\"", "value=\"keine Adresse\"", "rathaus@gemeinde.example");
        assertThat(dautmergen.open("UserTask_RecordAnsprechperson")).isEqualTo(step);
    }

    @Test
    void tellsWhoWasFirstAndKeepsWhatTheSecondTyped() throws UnsupportedEncodingException {
        StepId step = dautmergen.answer("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        MvcTestResult answer = mvc.post()
                .uri("/aufgaben/{id}/abschluss", step.value())
                .param("name", "Zoë Müller-Łódź")
                .param("trotzdem", "ja")
                .with(csrf())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(answer.getResponse().getContentAsString())
                .contains(
                        Town.CONTACT.actor().name() + " war schneller.",
                        "name=\"text\" value=\"Vorname und Name: Zoë Müller-Łódź\"",
                        "Als Notiz festhalten")
                .doesNotContain("Weitere Angabe");
    }

    @Test
    void comesBackAtTheFieldThatWasTypedInVain() {
        String task = "/aufgaben/" + dautmergen.open("UserTask_RecordAnsprechperson");

        MvcTestResult refused =
                pages.post(task + "/wiedervorlage", "koordination", "bis", "31.02.2023", "grund", "Urlaub");

        assertThat(refused).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(task + "#bearbeitung-fehler");
        assertThat(mvc.get()
                        .uri(task)
                        .cookie(refused.getResponse().getCookies())
                        .with(user(users.loadUserByUsername("koordination"))))
                .bodyText()
                .contains("Bitte geben Sie ein Datum", "value=\"31.02.2023\"", "value=\"Urlaub\"")
                .containsOnlyOnce("id=\"bearbeitung-fehler\"")
                .contains("aria-describedby=\"wv-bis-h bearbeitung-fehler\"");
    }

    @Test
    void tellsNobodyThatTheyWereFasterThanThemselves() {
        StepId step = dautmergen.open("UserTask_RecordAnsprechperson");
        pages.post("/aufgaben/" + step + "/abschluss", "koordination", Town.CONTACT_DATA);

        MvcTestResult second =
                pages.post("/aufgaben/" + step + "/abschluss", "koordination", "name", "Zoë Müller-Łódź");

        assertThat(second).hasStatus(HttpStatus.CONFLICT);
        assertThat(Pages.text(second))
                .contains("Sie haben diese Aufgabe schon erledigt", "Vorname und Name: Zoë Müller-Łódź")
                .doesNotContain("war schneller");
    }

    private String page(String step) throws UnsupportedEncodingException {
        MvcTestResult page = mvc.get()
                .uri("/aufgaben/{id}", dautmergen.open(step).value())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString();
    }
}
