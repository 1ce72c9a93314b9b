package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.Absences;
import de.ozglotse.tasklist.TaskDesk;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.workflow.StepId;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Somebody is away: who sees the tasks, and how they change hands. */
@ApplicationTest
@Transactional
class AbsenceTests {

    private static final TaskViewer COORDINATOR = new TaskViewer("koordination", Set.of("egov", "rathaus"));
    private static final Actor KATRIN = Town.COORDINATOR.actor();
    private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);

    @Autowired
    private Towns towns;

    @Autowired
    private Absences absences;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private TaskList list;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    private StepId step;

    @BeforeEach
    void begin(@Autowired DemoCounty county, @Autowired DemoUsers people) {
        clock.set(TestClock.START);
        people.createOnce();
        county.prepare("08417014");
        step = towns.of("08417014").open("UserTask_RecordAnsprechperson");
        desk.assign(step, "koordination", COORDINATOR, KATRIN);
    }

    @Test
    void showsTheDeputyTheTasksAsLongAsSomebodyIsAway() throws UnsupportedEncodingException {
        assertThat(page("vertretung", "/aufgaben?ansicht=meine")).doesNotContain("/aufgaben/" + step);

        absences.enter("koordination", "vertretung", TODAY, TODAY.plusDays(2), COORDINATOR, KATRIN);

        assertThat(page("vertretung", "/aufgaben?ansicht=meine"))
                .contains("/aufgaben/" + step, "Katrin Vogel", "abwesend bis 03.03.");
        assertThat(page("vertretung", "/aufgaben/" + step)).contains("abwesend bis 03.03.2023");

        clock.advance(Duration.ofDays(3));

        assertThat(page("vertretung", "/aufgaben?ansicht=meine")).doesNotContain("/aufgaben/" + step);
    }

    @Test
    void handsOverAllTasksAtOnce() {
        assertThat(absences.handOver("koordination", "vertretung", COORDINATOR, KATRIN))
                .isEqualTo(1);

        assertThat(list.listed(step).orElseThrow().assignee()).contains("vertretung");
        assertThat(absences.handOver("koordination", "vertretung", COORDINATOR, KATRIN))
                .isZero();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> absences.enter("koordination", "koordination", TODAY, TODAY, COORDINATOR, KATRIN))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        absences.enter("koordination", "vertretung", TODAY.plusDays(1), TODAY, COORDINATOR, KATRIN))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> absences.enter("koordination", "leitung", TODAY, TODAY, COORDINATOR, KATRIN))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> absences.handOver("koordination", "leitung", COORDINATOR, KATRIN))
                .isInstanceOf(Refused.class);
    }

    @Test
    void entersAndDeletesAnAbsence() throws UnsupportedEncodingException {
        assertThat(enter("10.03.2023", "17.03.2023")).hasStatus(HttpStatus.FOUND);
        String page = page("koordination", "/aufgaben/vertretung");
        assertThat(page).contains("ist vom 10.03.2023 bis 17.03.2023 abwesend. Vertretung: Jonas Beck");

        String id = page.replaceAll("(?s).*?/aufgaben/vertretung/([0-9a-f-]{36})/ende.*", "$1");
        mvc.post()
                .uri("/aufgaben/vertretung/{id}/ende", id)
                .with(csrf())
                .with(user(users.loadUserByUsername("vertretung")))
                .exchange();

        assertThat(page("koordination", "/aufgaben/vertretung")).contains("niemand abwesend");
    }

    @Test
    void keepsWhatWasTypedInVain() {
        MvcTestResult refused = enter("30.02.2023", "17.03.2023");

        assertThat(mvc.get()
                        .uri("/aufgaben/vertretung")
                        .cookie(refused.getResponse().getCookies())
                        .with(user(users.loadUserByUsername("koordination"))))
                .bodyText()
                .contains("Bitte geben Sie ein Datum", "value=\"30.02.2023\"");
    }

    private MvcTestResult enter(String first, String last) {
        return mvc.post()
                .uri("/aufgaben/vertretung")
                .param("person", "koordination")
                .param("vertretung", "vertretung")
                .param("von", first)
                .param("bis", last)
                .with(csrf())
                .with(user(users.loadUserByUsername("koordination")))
                .exchange();
    }

    private String page(String person, String address) throws UnsupportedEncodingException {
        MvcTestResult page = mvc.get()
                .uri(address)
                .with(user(users.loadUserByUsername(person)))
                .exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString();
    }
}
