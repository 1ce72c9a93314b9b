package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.okr.Massnahme;
import de.ozglotse.okr.MassnahmeTasks;
import de.ozglotse.okr.MassnahmeTasks.Task;
import de.ozglotse.okr.MassnahmenBook;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Tasks that the coordinator adds by hand. */
@ApplicationTest
@Transactional
class OwnTaskFlowTests {

    private static final String DO = "UserTask_DoOwnTask";
    private static final String ANSWER = "UserTask_AnswerOwnTask";
    private static final Massnahme.Plan PLAN = new Massnahme.Plan(
            "Rathäuser anrufen", "", "Katrin Vogel", LocalDate.of(2023, 1, 9), LocalDate.of(2023, 3, 31), true);
    private static final String NEW = "/gemeinden/08417014/aufgaben/neu";

    @Autowired
    private Towns towns;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    private Town town;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty county, @Autowired Contacts contacts) {
        clock.set(TestClock.START);
        county.prepare();
        contacts.appoint(
                new Ags("08417014"),
                "Frau Sabine Maurer",
                Optional.empty(),
                new EmailAddress("rathaus@dautmergen.example"),
                Optional.empty());
        town = towns.of("08417014");
    }

    @Test
    void proposesFiveWorkingDays() {
        assertThat(get(NEW, "koordination")).contains("value=\"08.03.2023\"", "Das Rathaus", "KR 1: ");
    }

    @Test
    void standsInTheListAsItWasTyped() {
        assertThat(add(
                        NEW,
                        "titel",
                        "Vertretung <klären>",
                        "beschreibung",
                        "Mit dem GVV\nbis März",
                        "faellig",
                        "10.3.23"))
                .hasRedirectedUrl("/gemeinden/08417014");

        WaitingStep step = town.waiting(DO).get(0);
        assertThat(step.label()).isEqualTo("Vertretung <klären>");
        assertThat(step.due()).contains(LocalDate.of(2023, 3, 10));
        assertThat(step.processLabel()).isEqualTo("Eigene Aufgabe erledigen");
        assertThat(get("/aufgaben/" + step.id(), "koordination"))
                .contains("Vertretung &lt;klären&gt;</h1>", "<p>Mit dem GVV</p>", "<p>bis März</p>", "10.03.2023");
        assertThat(get("/aufgaben", "koordination")).contains("Vertretung &lt;klären&gt;");
    }

    @Test
    void isDoneLikeAnyOther() {
        add(NEW, "titel", "Vertretung klären", "faellig", "10.03.2023");

        var done = town.complete(DO, Map.of("ergebnis", "Herr Sprenger vertritt."));

        assertThat(town.openSteps()).isEmpty();
        assertThat(answers.given(done).orElseThrow().label()).isEqualTo("Vertretung klären");
        assertThat(get("/gemeinden/08417014", "koordination"))
                .contains("„Vertretung klären“ abgeschlossen", "Eigene Aufgabe „Vertretung klären“ angelegt");
    }

    @Test
    void canRunSeveralTimesAtOnce() {
        add(NEW, "titel", "Erste", "faellig", "10.03.2023");
        add(NEW, "titel", "Zweite", "faellig", "11.03.2023");

        assertThat(town.waiting(DO)).extracting(WaitingStep::label).containsExactlyInAnyOrder("Erste", "Zweite");
    }

    @Test
    void asksTheTownHall() {
        add(
                NEW,
                "wer",
                "RATHAUS",
                "titel",
                "Wer vertritt Sie im Urlaub?",
                "beschreibung",
                "Bitte Namen nennen.",
                "faellig",
                "10.03.2023");

        WaitingStep question = town.waiting(ANSWER).get(0);
        assertThat(question.withTownHall()).isTrue();
        assertThat(question.label()).isEqualTo("Wer vertritt Sie im Urlaub?");
        assertThat(answers.open(question.id()).orElseThrow().definition().question())
                .contains("Wer vertritt Sie im Urlaub?");
        town.answer(ANSWER, Map.of("rueckmeldung", "nein", "antwort", "Das klären wir noch."));

        assertThat(town.waiting(DO)).extracting(WaitingStep::label).containsExactly("Wer vertritt Sie im Urlaub?");
    }

    @Test
    void belongsToTheCountyToo() {
        add("/landkreis/aufgaben/neu", "wer", "RATHAUS", "titel", "Vorlage schreiben", "faellig", "10.03.2023");

        assertThat(work.of(CaseKey.COUNTY)).extracting(WaitingStep::label).containsExactly("Vorlage schreiben");
        assertThat(work.of(CaseKey.COUNTY)).extracting(WaitingStep::stepKey).containsExactly(DO);
    }

    @Test
    void beginsOnTheTaskListToo() {
        assertThat(get("/aufgaben", "koordination")).contains("href=\"/aufgaben/neu\"", "/profil/kalender");
        assertThat(get("/aufgaben", "projektteam")).doesNotContain("/aufgaben/neu");
        assertThat(get("/aufgaben/neu", "koordination")).contains(">Dautmergen</option>", "Das Rathaus");
        assertThat(text(add("/aufgaben/neu", "titel", "Nachfragen", "faellig", "10.03.2023")))
                .contains("für welche Gemeinde", "value=\"Nachfragen\"");
        assertThat(text(add(
                        "/aufgaben/neu",
                        "ort",
                        "LK",
                        "wer",
                        "RATHAUS",
                        "titel",
                        "Nachfragen",
                        "faellig",
                        "10.03.2023")))
                .contains("hat kein Rathaus");

        assertThat(add("/aufgaben/neu", "ort", "08417014", "titel", "Nachfragen", "faellig", "10.03.2023"))
                .hasRedirectedUrl("/aufgaben");

        assertThat(town.waiting(DO)).extracting(WaitingStep::label).containsExactly("Nachfragen");
        assertThat(post("/aufgaben/neu", "leitung", "ort", "LK", "titel", "Aufgabe", "faellig", "10.03.2023"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void saysForWhichKeyResult() {
        add(NEW, "titel", "Nachfassen", "faellig", "10.03.2023", "zaehltFuer", keyResult());

        assertThat(get("/aufgaben/" + town.open(DO), "koordination")).contains("Gehört zu: KR 1: ");
    }

    @Test
    void belongsToAMassnahme(@Autowired MassnahmenBook book, @Autowired MassnahmeTasks tasks) {
        long massnahme = book.add(keyResult(), PLAN, Actor.user("Katrin Vogel"));
        assertThat(get(NEW, "koordination")).contains(">Rathäuser anrufen</option>");

        add(NEW, "titel", "Bitz anrufen", "faellig", "10.03.2023", "zaehltFuer", "m-" + massnahme);

        assertThat(get("/aufgaben/" + town.open(DO), "koordination"))
                .contains("Gehört zu: Maßnahme „Rathäuser anrufen“, KR 1: ");
        assertThat(tasks.of(massnahme))
                .containsExactly(
                        new Task("Bitz anrufen", LocalDate.of(2023, 3, 10), false, "/aufgaben/" + town.open(DO)));
        town.complete(DO, Map.of());
        assertThat(tasks.of(massnahme))
                .containsExactly(new Task("Bitz anrufen", LocalDate.of(2023, 3, 10), true, "/gemeinden/08417014"));
        assertThat(get("/massnahmen/" + massnahme, "koordination")).contains("Bitz anrufen");
    }

    @Test
    void tasksWithTheSameTitleAreToldApart(@Autowired MassnahmenBook book, @Autowired MassnahmeTasks tasks) {
        long massnahme = book.add(keyResult(), PLAN, Actor.user("Katrin Vogel"));
        add(NEW, "titel", "Bitz anrufen", "faellig", "10.03.2023", "zaehltFuer", "m-" + massnahme);
        add(NEW, "titel", "Bitz anrufen", "faellig", "17.03.2023", "zaehltFuer", "m-" + massnahme);
        WaitingStep first = town.waiting(DO).get(0);

        answers.complete(first.id(), Map.of(), Optional.empty(), Town.COORDINATOR, List.of());

        assertThat(tasks.of(massnahme)).extracting(Task::done).containsExactly(true, false);
        assertThat(tasks.of(massnahme).get(1).path()).isEqualTo("/aufgaben/" + town.open(DO));
    }

    @Test
    void losesNothingThatWasTyped() {
        MvcTestResult answer = add(NEW, "titel", "", "beschreibung", "Langer Text", "faellig", "28.02.2023");

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(text(answer)).contains("Langer Text", "28.02.2023", "Bitte prüfen Sie 2 Angaben");
        assertThat(town.openSteps()).isEmpty();
    }

    @Test
    void isAddedByTheCoordinationOnly() {
        for (String username : List.of("leitung", "projektteam", "verwaltung")) {
            assertThat(post("/landkreis/aufgaben/neu", username, "titel", "Aufgabe", "faellig", "10.03.2023"))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.get()
                            .uri(NEW)
                            .with(user(users.loadUserByUsername(username)))
                            .exchange())
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private MvcTestResult add(String address, String... fields) {
        return post(address, "koordination", fields);
    }

    private MvcTestResult post(String address, String username, String... fields) {
        var request = mvc.post().uri(address).with(csrf()).with(user(users.loadUserByUsername(username)));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String keyResult() {
        return get(NEW, "koordination").replaceFirst("(?s).*<option value=\"([^\"]+-KR1)\".*", "$1");
    }

    private String get(String address, String username) {
        MvcTestResult page = mvc.get()
                .uri(address)
                .with(user(users.loadUserByUsername(username)))
                .exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
