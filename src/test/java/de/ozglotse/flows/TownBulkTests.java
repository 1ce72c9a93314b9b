package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.DemoCounty;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.tasklist.TaskList;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

/** Acts for many municipalities from their list, with the forms and the report of the task list; no script is needed. */
@FlowTest
class TownBulkTests {

    private static final String BOTH = "gemeinde=08417014&gemeinde=08417057";
    private static final String STEP = "UserTask_RecordAnsprechperson";
    private static final Pattern TASK = Pattern.compile("name=\"aufgabe\" value=\"([^\"]+)\"");

    @Autowired
    private Towns towns;

    @Autowired
    private TaskList list;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    private Town dautmergen;
    private Town schoemberg;

    @BeforeEach
    void begin(@Autowired DemoCounty county, @Autowired DemoUsers people) {
        people.createOnce();
        county.prepare("08417014", "08417057");
        dautmergen = towns.of("08417014");
        schoemberg = towns.of("08417057");
    }

    @Test
    void offersTheActsOnTheListToTheCoordinationOnly() throws UnsupportedEncodingException {
        assertThat(text(get("/gemeinden"))).contains("name=\"gemeinde\"", "form=\"auswahl\"", "Alle 25 dieser Liste");
        assertThat(text(exchange(mvc.get().uri("/gemeinden"), "leitung"))).doesNotContain("name=\"gemeinde\"");
        assertThat(exchange(mvc.get().uri("/gemeinden/sammel?aktion=frist&" + BOTH), "leitung"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(exchange(mvc.get().uri("/gemeinden/aufgaben/neu?" + BOTH), "leitung"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void completesOneKindOfStepForAllAndLeadsBackToTheList() throws UnsupportedEncodingException {
        String address = "/gemeinden/sammel?aktion=abschliessen&stand=offen&" + BOTH;
        String kind = kindOf(dautmergen, STEP);
        assertThat(text(get(address)))
                .contains("Um welche Aufgaben geht es?", "value=\"" + kind + "\"", "2 Gemeinden ausgewählt")
                .doesNotContain("value=\"alle\"");

        String form = text(get(address + "&art=" + kind));
        assertThat(form).contains("2 Aufgaben abschließen", "name=\"email\"", "Zurück zu den Gemeinden");
        MvcTestResult done = act("abschliessen", Town.CONTACT_DATA, tasks(form));

        assertThat(done).hasRedirectedUrl("/gemeinden?stand=offen");
        assertThat(follow(done)).contains("2 Aufgaben sind erledigt.", "Rückgängig machen");
        assertThat(dautmergen.openSteps()).contains("UserTask_StateBestand");
        assertThat(schoemberg.openSteps()).contains("UserTask_StateBestand");
    }

    @Test
    void movesTheDateOfEverythingOpenInTheWholeFilter() throws UnsupportedEncodingException {
        String form = text(get("/gemeinden/sammel?aktion=frist&art=alle&alle=true&suche=Dautmergen"));
        assertThat(tasks(form)).hasSameSizeAs(dautmergen.openSteps());

        act("frist", Map.of("faellig", "20.03.2023"), tasks(form));

        assertThat(list.listed(dautmergen.open(STEP)).orElseThrow().step().due())
                .contains(LocalDate.of(2023, 3, 20));
        assertThat(list.listed(schoemberg.open(STEP)).orElseThrow().step().due())
                .isNotEqualTo(Optional.of(LocalDate.of(2023, 3, 20)));
    }

    @Test
    void assignsAndPutsOff() throws UnsupportedEncodingException {
        String kind = kindOf(dautmergen, STEP);
        act(
                "zuweisen",
                Map.of("person", "vertretung"),
                tasks(text(get("/gemeinden/sammel?aktion=zuweisen&art=" + kind + "&" + BOTH))));
        act(
                "wiedervorlage",
                Map.of("bis", "06.03.2023", "grund", "Fasnet"),
                tasks(text(get("/gemeinden/sammel?aktion=wiedervorlage&art=" + kind + "&" + BOTH))));

        assertThat(list.listed(schoemberg.open(STEP)).orElseThrow().assigneeName())
                .contains("Jonas Beck");
        assertThat(list.listed(dautmergen.open(STEP)).orElseThrow().restReason())
                .contains("Fasnet");
    }

    @Test
    void remindsOnlyTownHallsThatAreAsked() throws UnsupportedEncodingException {
        assertThat(follow(get("/gemeinden/sammel?aktion=erinnern&" + BOTH)))
                .contains("Von diesen Gemeinden wird gerade keine Antwort erwartet.");
        dautmergen.complete(STEP, Town.CONTACT_DATA);

        String form = text(get("/gemeinden/sammel?aktion=erinnern&art=alle&" + BOTH));

        assertThat(form).contains("Dautmergen").doesNotContain("<li>Schömberg</li>");
        assertThat(tasks(form))
                .containsExactly(dautmergen.open("UserTask_StateBestand").value());
    }

    @Test
    void addsTheSameTaskToAll() throws UnsupportedEncodingException {
        assertThat(text(get("/gemeinden/aufgaben/neu?" + BOTH)))
                .contains("Jede der 2 Gemeinden", "<li>Dautmergen</li>", "<li>Schömberg</li>");
        assertThat(add("", "20.03.2023"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("Bitte schreiben Sie einen Titel");

        MvcTestResult added = add("Einladung zur Schulung schicken", "20.03.2023");

        assertThat(follow(added)).contains("für 2 Gemeinden angelegt");
        assertThat(schoemberg.waiting("UserTask_DoOwnTask")).hasSize(1);
        assertThat(dautmergen.waiting("UserTask_DoOwnTask")).hasSize(1);
    }

    @Test
    void saysForWhichATaskCouldNotBeAdded(@Autowired Trap trap) throws UnsupportedEncodingException {
        trap.failOpeningIn(dautmergen.caseKey());
        MvcTestResult added = add("Einladung zur Schulung schicken", "20.03.2023");
        trap.failOpeningIn(null);

        assertThat(follow(added))
                .contains("für eine Gemeinde angelegt", "Bei einer Gemeinde ging es nicht", ">Dautmergen</a>");
        assertThat(schoemberg.waiting("UserTask_DoOwnTask")).hasSize(1);
        assertThat(dautmergen.waiting("UserTask_DoOwnTask")).isEmpty();
    }

    @Test
    void reportsTheTaskThatCouldNotBeStoredAndDoesTheRest(@Autowired Trap trap) throws UnsupportedEncodingException {
        trap.failOpeningIn(dautmergen.caseKey());
        MvcTestResult done = act(
                "abschliessen",
                Map.of("name", "Frau Sabine Maurer", "email", "rathaus@gvv.example"),
                List.of(dautmergen.open(STEP).value(), schoemberg.open(STEP).value()));
        trap.failOpeningIn(null);

        assertThat(follow(done)).contains("Das Speichern ist fehlgeschlagen");
        assertThat(dautmergen.openSteps()).contains(STEP);
        assertThat(schoemberg.openSteps()).doesNotContain(STEP);
    }

    @Test
    void watchesManyAndAsksForASelection() throws UnsupportedEncodingException {
        assertThat(text(get("/gemeinden/sammel?aktion=beobachten&" + BOTH)))
                .contains("Gemeinden beobachten", "<li>Dautmergen</li>");
        MvcTestResult watched = exchange(
                mvc.post()
                        .uri("/gemeinden/sammel/beobachten")
                        .param("gemeinde", "08417014", "08417057")
                        .param("an", "true"),
                "koordination");
        assertThat(follow(watched)).contains("Sie beobachten jetzt 2 Gemeinden.");
        assertThat(text(get("/aufgaben?ansicht=beobachtet"))).contains("Dautmergen", "Schömberg");

        assertThat(follow(get("/gemeinden/sammel?aktion=frist"))).contains("Bitte wählen Sie zuerst Gemeinden aus.");
        assertThat(follow(get("/gemeinden/aufgaben/neu"))).contains("Bitte wählen Sie zuerst Gemeinden aus.");
    }

    private MvcTestResult add(String title, String due) {
        return exchange(
                mvc.post()
                        .uri("/gemeinden/aufgaben/neu")
                        .param("gemeinde", "08417014", "08417057")
                        .param("wer", "LANDRATSAMT")
                        .param("titel", title)
                        .param("faellig", due),
                "koordination");
    }

    private MvcTestResult act(String action, Map<String, String> input, List<String> tasks) {
        return exchange(
                mvc.post()
                        .uri("/aufgaben/sammel")
                        .param("aktion", action)
                        .param("gemeinden", "stand=offen&quatsch=1")
                        .param("aufgabe", tasks.toArray(String[]::new))
                        .params(MultiValueMap.fromSingleValue(input)),
                "koordination");
    }

    private static String kindOf(Town town, String step) {
        return town.waiting(step).get(0).process() + "/" + step;
    }

    private static List<String> tasks(String form) {
        return TASK.matcher(form)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private MvcTestResult get(String address) {
        return exchange(mvc.get().uri(address), "koordination");
    }

    private String follow(MvcTestResult result) throws UnsupportedEncodingException {
        assertThat(result).hasStatus(HttpStatus.FOUND);
        return text(exchange(
                mvc.get()
                        .uri(URI.create(result.getResponse().getRedirectedUrl()))
                        .cookie(result.getResponse().getCookies()),
                "koordination"));
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult exchange(MockMvcRequestBuilder request, String person) {
        return request.with(csrf()).with(user(users.loadUserByUsername(person))).exchange();
    }
}
