package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.TaskDesk;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.StepId;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The list as the coordinator works through it: views, acts of a row, the way to the next task. */
@ApplicationTest
@Transactional
class TaskListPageTests {

    private static final TaskViewer COORDINATOR = new TaskViewer("koordination", Set.of("egov", "rathaus"));

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    private Town dautmergen;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty county, @Autowired DemoUsers people) {
        clock.set(TestClock.START);
        people.createOnce();
        county.prepare("08417014", "08417057");
        dautmergen = Town.of("08417014", answers, work);
    }

    @Test
    void saysWhoseTurnItIsAndWhatHappenedLast() throws UnsupportedEncodingException {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThat(body("/aufgaben?gemeinde=08417014"))
                .contains("beim Rathaus seit heute", "Link gesendet am 01.03.", "Erinnern");
    }

    @Test
    void saysOfWhateverHappenedLastWhatItWas() throws UnsupportedEncodingException {
        StepId step = dautmergen.open("UserTask_RecordAnsprechperson");

        desk.rank(step, true, COORDINATOR, Town.COORDINATOR.actor());
        assertThat(body("/aufgaben?gemeinde=08417014")).contains("Priorität erhöht am 01.03.");

        desk.rest(step, LocalDate.of(2023, 3, 13), "Fasnet", COORDINATOR, Town.COORDINATOR.actor());
        assertThat(body("/aufgaben?gemeinde=08417014&ansicht=wiedervorlage"))
                .contains("zur Wiedervorlage gelegt am 01.03.");
    }

    @Test
    void saysWhomToCall() throws UnsupportedEncodingException {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThat(body("/aufgaben?gemeinde=08417014"))
                .contains("Frau Sabine Maurer", "href=\"tel:+49742700014\"", "07427 000-14");
    }

    @Test
    void saysWhatCompletingDoes() throws UnsupportedEncodingException {
        dautmergen.reachTestMessage();

        assertThat(body("/aufgaben?gemeinde=08417014"))
                .contains("je nach Antwort", "Je nach Antwort steigt danach KR 1 „", "“ von 0 auf 1.");
    }

    @Test
    void countsOneTaskAsOne() throws UnsupportedEncodingException {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThat(body("/aufgaben?gemeinde=08417014&ansicht=wartet-auf-rathaus"))
                .contains("1 Aufgabe in dieser Liste");
    }

    @Test
    void saysThatAFollowUpIsOurs(@Autowired Timers timers) throws UnsupportedEncodingException {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        timers.fire(dautmergen, Timers.ESCALATION);

        assertThat(body("/aufgaben?gemeinde=08417014"))
                .contains("Telefonisch nachfassen", "Folgeaufgabe bei uns seit heute");
        assertThat(body("/aufgaben?ansicht=antwort-da"))
                .as("nobody has answered")
                .doesNotContain("Telefonisch nachfassen");
    }

    @Test
    void leadsFromAQuestionToItsFollowUpAndBack(@Autowired Timers timers) throws UnsupportedEncodingException {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        timers.fire(dautmergen, Timers.ESCALATION);
        StepId question = dautmergen.open("UserTask_StateBestand");
        StepId followUp = dautmergen.open("UserTask_FollowUpByPhone");

        assertThat(body("/aufgaben/" + question))
                .contains("Zu dieser Frage ist bei uns noch offen:", "href=\"/aufgaben/" + followUp);
        assertThat(body("/aufgaben/" + followUp))
                .contains("Diese Aufgabe gehört zur Frage an das Rathaus:", "href=\"/aufgaben/" + question);
    }

    @Test
    void tellsThatAnswersSayTheSameWords() throws UnsupportedEncodingException {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThat(body("/aufgaben?suche=ansprechperson"))
                .contains(
                        "Auch in einer erledigten Aufgabe gefunden",
                        "ansicht=zuletzt-erledigt&amp;suche=ansprechperson");
        assertThat(body("/aufgaben?ansicht=zuletzt-erledigt&suche=hauptamt")).contains("Dautmergen");
        assertThat(body("/aufgaben?ansicht=zuletzt-erledigt&suche=gibtesnicht")).contains("Keine erledigte Aufgabe");
    }

    @Test
    void groupsByWhatIsAskedFor() throws UnsupportedEncodingException {
        assertThat(body("/aufgaben?gruppe=verband")).contains("scope=\"rowgroup\"", "Oberes Schlichemtal");
        assertThat(body("/aufgaben?gruppe=ablauf&sort=-zaehlt")).contains("Erstgespräch führen");
        assertThat(body("/aufgaben?gruppe=keine")).doesNotContain("rowgroup");
    }

    @Test
    void showsWhatWasDecidedAboutATask() throws UnsupportedEncodingException {
        StepId step = dautmergen.open("UserTask_RecordAnsprechperson");
        desk.assign(step, "vertretung", COORDINATOR, Town.COORDINATOR.actor());
        desk.rank(step, true, COORDINATOR, Town.COORDINATOR.actor());
        desk.rest(step, LocalDate.of(2023, 3, 6), "Frau Maurer im Urlaub", COORDINATOR, Town.COORDINATOR.actor());

        assertThat(body("/aufgaben?ansicht=wiedervorlage"))
                .contains("Jonas Beck", "Eilt", "Wiedervorlage 06.03.2023: Frau Maurer im Urlaub");
        assertThat(body("/aufgaben/" + step.value() + "?liste=ansicht%3Dwiedervorlage"))
                .contains("Jonas Beck", "Wiedervorlage beenden", "href=\"/aufgaben?ansicht=wiedervorlage#z-" + step);
    }

    @Test
    void showsTheFormWhereARowCannotCompleteItsTask() throws UnsupportedEncodingException {
        StepId step = dautmergen.open("UserTask_RecordAnsprechperson");

        assertThat(body("/aufgaben?gemeinde=08417014")).doesNotContain("/aufgaben/" + step + "/abschluss");
        assertThat(post("/aufgaben/" + step + "/abschluss", Map.of("liste", "")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void completesFromTheRowWhereOnlyAChoiceIsAsked() throws UnsupportedEncodingException {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        dautmergen.answer("UserTask_StateBestand", Map.of("bestand", "zugangUnklar"));
        StepId step = dautmergen.open("UserTask_ClarifyZugang");
        String page = body("/aufgaben?gemeinde=08417014");
        assertThat(page).contains("formaction=\"/aufgaben/" + step + "/abschluss\" name=\"zugang\"");

        String choice = page.replaceAll("(?s).*?name=\"zugang\" value=\"([^\"]+)\".*", "$1");
        MvcTestResult done =
                post("/aufgaben/" + step + "/abschluss", Map.of("zugang", choice, "liste", "gemeinde=08417014"));

        assertThat(done).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/aufgaben?gemeinde=08417014&erledigt=" + step);
        assertThat(body("/aufgaben?erledigt=" + step)).contains("ist erledigt", "Rückgängig machen", "Neu dadurch");
    }

    @Test
    void leadsFromTaskToTaskInTheOrderOfTheList() throws UnsupportedEncodingException {
        StepId first = dautmergen.open("UserTask_RecordAnsprechperson");
        String list = "sort%3Daufgabe%26gemeinde%3D08417014";
        String page = body("/aufgaben/" + first + "?liste=" + list);
        assertThat(page).contains("1 von 2", "rel=\"next\"").doesNotContain("rel=\"prev\"");

        MvcTestResult done = mvc.post()
                .uri("/aufgaben/{id}/abschluss", first.value())
                .params(form(Town.CONTACT_DATA))
                .param("liste", "sort=aufgabe&gemeinde=08417014")
                .param("weiter", "true")
                .with(csrf())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();

        StepId next = dautmergen.open("UserTask_PrepareErstgespraech");
        assertThat(done.getResponse().getRedirectedUrl()).startsWith("/aufgaben/" + next + "?erledigt=" + first);
        assertThat(body(done.getResponse().getRedirectedUrl())).contains("ist erledigt");
    }

    @Test
    void savesSharesRenamesAndDeletesAView() throws UnsupportedEncodingException {
        assertThat(body("/aufgaben/ansichten?liste=ansicht%3Dheute%26suche%3DKonto"))
                .contains("Name der Ansicht");
        post("/aufgaben/ansichten", Map.of("name", "Konten heute", "liste", "ansicht=heute&suche=Konto"));

        String page = body("/aufgaben");
        assertThat(page).contains("Konten heute", "/aufgaben?ansicht=heute&amp;suche=Konto");
        assertThat(as("vertretung", "/aufgaben")).doesNotContain("Konten heute");

        String id = body("/aufgaben/ansichten").replaceAll("(?s).*?/aufgaben/ansichten/([0-9a-f-]{36})\".*", "$1");
        post("/aufgaben/ansichten/" + id, Map.of("name", "Konten, eilig", "geteilt", "true"));
        assertThat(as("vertretung", "/aufgaben")).contains("Konten, eilig", "von Katrin Vogel");
        assertThat(as("leitung", "/aufgaben")).doesNotContain("Konten, eilig");
        assertThat(mvc.post()
                        .uri("/aufgaben/ansichten/{id}/loeschen", id)
                        .with(csrf())
                        .with(user(users.loadUserByUsername("vertretung"))))
                .hasStatus(HttpStatus.NOT_FOUND);

        post("/aufgaben/ansichten/" + id + "/loeschen", Map.of());
        assertThat(body("/aufgaben")).doesNotContain("Konten, eilig");
    }

    private String body(String address) throws UnsupportedEncodingException {
        return as("koordination", address);
    }

    private String as(String person, String address) throws UnsupportedEncodingException {
        MvcTestResult page = mvc.get()
                .uri(java.net.URI.create(address))
                .with(user(users.loadUserByUsername(person)))
                .exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        return mvc.post()
                .uri(address)
                .params(form(fields))
                .with(csrf())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();
    }

    private static org.springframework.util.MultiValueMap<String, String> form(Map<String, String> fields) {
        return org.springframework.util.MultiValueMap.fromSingleValue(fields);
    }
}
