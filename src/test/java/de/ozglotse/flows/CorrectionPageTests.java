package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.StepId;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The pages on which the coordinator opens a step again or skips one. */
@ApplicationTest
@Transactional
class CorrectionPageTests {

    private static final Pattern STAMP = Pattern.compile("name=\"stand\" value=\"([^\"]+)\"");

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    private Town town;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare("08417014");
        town = towns.of("08417014");
    }

    @Test
    void leadsFromTheFinishedStepToItsReopening() throws UnsupportedEncodingException {
        StepId done = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThat(body(get("/aufgaben/" + done, "koordination")))
                .contains("/aufgaben/" + done + "/wieder-oeffnen", "Schritt wieder öffnen");
        assertThat(body(get("/aufgaben?ansicht=zuletzt-erledigt", "koordination")))
                .contains("/aufgaben/" + done);
        assertThat(body(get("/gemeinden/08417014", "koordination"))).contains("href=\"/aufgaben/" + done + "\"");
        assertThat(body(get("/gemeinden/08417014", "leitung"))).doesNotContain("/aufgaben/" + done);
    }

    @Test
    void showsWhatReopeningDoes() throws UnsupportedEncodingException {
        StepId done = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId next = town.open("UserTask_StateBestand");

        String page = body(get("/aufgaben/" + done + "/wieder-oeffnen", "koordination"));

        assertThat(page)
                .contains("Die offene Aufgabe „Bestand melden“ wird geschlossen."
                        .replace(
                                "Bestand melden",
                                answers.open(next).orElseThrow().definition().label()))
                .contains("gilt seit 01.03.2023");
    }

    @Test
    void reopensAndSaysSo() throws UnsupportedEncodingException {
        StepId done = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        String stamp = stamp(done);

        MvcTestResult answer = post(
                done + "/wieder-oeffnen",
                Map.of("art", "KORREKTUR", "grund", "Es war die falsche Person.", "stand", stamp));

        StepId again = town.open("UserTask_RecordAnsprechperson");
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/aufgaben/" + again);
        assertThat(body(get("/gemeinden/08417014", "koordination"))).contains("Es war die falsche Person.");
        assertThat(body(get("/aufgaben/" + done, "koordination")))
                .contains("Es war die falsche Person.")
                .doesNotContain("/wieder-oeffnen");
        assertThat(post(done + "/wieder-oeffnen", Map.of("art", "KORREKTUR", "grund", "Noch einmal.", "stand", stamp)))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void saysWhatIsMissing() throws UnsupportedEncodingException {
        StepId done = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        MvcTestResult nothing = post(done + "/wieder-oeffnen", Map.of("stand", stamp(done)));
        MvcTestResult noDay = post(
                done + "/wieder-oeffnen", Map.of("art", "WIDERRUF", "grund", "Ausgeschieden.", "stand", stamp(done)));

        assertThat(nothing).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(body(nothing)).contains("href=\"#f-art\"", "href=\"#f-grund\"");
        assertThat(noDay).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(body(noDay)).contains("href=\"#f-seit\"", "Ausgeschieden.");
    }

    @Test
    void skipsAndOffersTheWayBack() throws UnsupportedEncodingException {
        town.reachTestMessage();
        StepId step = town.open("UserTask_SendTestnachricht");
        assertThat(body(get("/aufgaben/" + step, "koordination"))).contains("/aufgaben/" + step + "/ueberspringen");
        assertThat(body(get("/aufgaben/" + step + "/ueberspringen", "koordination")))
                .contains("name=\"angabe-empfangen\"", "name=\"grund\"")
                .doesNotContain("angabe-mangel");

        MvcTestResult missing = post(step + "/ueberspringen", Map.of("grund", "Nicht nötig."));
        MvcTestResult done = post(step + "/ueberspringen", Map.of("grund", "Nicht nötig.", "angabe-empfangen", "ja"));

        assertThat(missing).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(body(missing)).contains("href=\"#f-angabe-empfangen\"");
        assertThat(done).hasStatus3xxRedirection().hasRedirectedUrl("/aufgaben?erledigt=" + step);
        assertThat(body(get("/aufgaben?erledigt=" + step, "koordination"))).contains("wurde übersprungen");
        assertThat(body(get("/fortschritt", "koordination"))).contains("entfällt");
        assertThat(post(step + "/ueberspringen", Map.of("grund", "Nicht nötig.")))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void saysWhyAStepCannotBeSkipped() throws UnsupportedEncodingException {
        StepId step = town.open("UserTask_RecordAnsprechperson");

        MvcTestResult answer = get("/aufgaben/" + step + "/ueberspringen", "koordination");

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(body(answer)).contains("„Ansprechperson übernehmen“ arbeitet danach");
    }

    @Test
    void isForTheCoordinationOnly() {
        StepId done = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId open = town.open("UserTask_StateBestand");

        for (String name : new String[] {"strategieteam", "projektteam", "leitung", "verwaltung"}) {
            assertThat(get("/aufgaben/" + done + "/wieder-oeffnen", name)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get("/aufgaben/" + open + "/ueberspringen", name)).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(get("/aufgaben/unbekannt/wieder-oeffnen", "koordination")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String stamp(StepId done) throws UnsupportedEncodingException {
        Matcher stamp = STAMP.matcher(body(get("/aufgaben/" + done + "/wieder-oeffnen", "koordination")));
        assertThat(stamp.find()).isTrue();
        return stamp.group(1);
    }

    private MvcTestResult get(String address, String name) {
        return mvc.get().uri(address).with(user(users.loadUserByUsername(name))).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> input) {
        var request = mvc.post().uri("/aufgaben/" + address);
        input.forEach(request::param);
        return request.with(csrf())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();
    }

    private static String body(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }
}
