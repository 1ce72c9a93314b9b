package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.audit.AuditEntry;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.NotFound;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.tasklist.TaskCursor;
import de.ozglotse.tasklist.TaskFilter;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskView;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.tasklist.Watching;
import de.ozglotse.workflow.StepId;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Whoever watches a task or a municipality finds it under a view of its own and is told what others do. */
@ApplicationTest
@Transactional
class WatchTests {

    private static final TaskViewer DEPUTY = new TaskViewer("vertretung", Set.of("egov", "rathaus"));
    private static final Actor JONAS = Actor.user("Jonas Beck");

    @Autowired
    private Towns towns;

    @Autowired
    private Watching watching;

    @Autowired
    private TaskList list;

    @Autowired
    private StepUndo undo;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private TestClock clock;

    private Town dautmergen;
    private Town schoemberg;
    private StepId step;

    @BeforeEach
    void begin(@Autowired DemoCounty county, @Autowired DemoUsers people) {
        clock.set(TestClock.START);
        county.prepare("08417014", "08417057");
        people.createOnce();
        dautmergen = towns.of("08417014");
        schoemberg = towns.of("08417057");
        step = dautmergen.open("UserTask_RecordAnsprechperson");
        clock.advance(Duration.ofMinutes(5));
    }

    @Test
    void showsAWatchedTaskUnderItsViewUntilSomebodyStops() {
        watching.watch(step, DEPUTY, JONAS);

        assertThat(shown(DEPUTY)).containsExactly(step);
        assertThat(list.counts(DEPUTY).of(TaskView.BEOBACHTET)).isEqualTo(1);
        assertThat(shown(new TaskViewer("koordination", DEPUTY.groups()))).isEmpty();
        assertThat(watching.names(step, dautmergen.caseKey())).containsExactly("Jonas Beck");

        watching.stop(step, DEPUTY);

        assertThat(shown(DEPUTY)).isEmpty();
        assertThat(watching.names(step, dautmergen.caseKey())).isEmpty();
    }

    @Test
    void showsAllTasksOfAWatchedMunicipalityEachOnce() {
        watching.watch(dautmergen.caseKey(), DEPUTY, JONAS);
        watching.watch(step, DEPUTY, JONAS);

        assertThat(shown(DEPUTY)).hasSameSizeAs(dautmergen.openSteps()).contains(step);
        assertThat(list.counts(DEPUTY).of(TaskView.BEOBACHTET))
                .isEqualTo(dautmergen.openSteps().size());
        assertThat(watching.names(step, dautmergen.caseKey())).containsExactly("Jonas Beck");
    }

    @Test
    void tellsWhatOthersHaveDoneSinceAndNotWhatOneHasDone() {
        watching.watch(step, DEPUTY, JONAS);
        watching.watch(schoemberg.caseKey(), DEPUTY, JONAS);
        assertThat(news()).isEmpty();
        clock.advance(Duration.ofMinutes(1));

        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        schoemberg.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThat(news()).contains("step.completed.TASK", "step.opened");
        assertThat(watching.news(DEPUTY, Town.COORDINATOR.actor()).entries())
                .noneMatch(entry -> entry.actor().equals(Town.COORDINATOR.actor()));

        watching.seenAll(clock.instant(), DEPUTY);

        assertThat(news()).isEmpty();
        assertThat(watching.news(DEPUTY, JONAS).watched())
                .as("a closed step is not watched any longer")
                .hasSize(1);
    }

    @Test
    void goesOnWatchingAStepThatIsOpenAgain() {
        watching.watch(step, DEPUTY, JONAS);
        StepId done = dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        StepId again = undo.undo(done, Town.COORDINATOR);

        assertThat(shown(DEPUTY)).containsExactly(again);
    }

    @Test
    void letsNobodyWatchTasksOfOtherGroups() {
        TaskViewer office = new TaskViewer("leitung", Set.of("lenkungsgruppe"));

        assertThatThrownBy(() -> watching.watch(step, office, JONAS)).isInstanceOf(NotFound.class);
    }

    @Test
    void marksTheRowAndTellsTheNewsOnThePage() throws UnsupportedEncodingException {
        post("/aufgaben/" + step + "/beobachten", "an", "true");
        assertThat(get("/aufgaben/" + step)).contains("Beobachtet von", "Jonas Beck", "Nicht mehr beobachten");
        assertThat(get("/aufgaben")).contains(">beobachtet<");
        clock.advance(Duration.ofMinutes(1));
        StepId other = schoemberg.open("UserTask_RecordAnsprechperson");
        post("/aufgaben/" + other + "/beobachten", "an", "true");
        clock.advance(Duration.ofMinutes(1));
        schoemberg.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThat(get("/aufgaben")).contains("1 neu");
        assertThat(get("/aufgaben?ansicht=beobachtet"))
                .contains("Neu seit Ihrem letzten Blick", "Katrin Vogel", "Schömberg", "Alles gesehen");

        post("/aufgaben/beobachtet/gesehen", "bis", clock.instant().toString());

        assertThat(get("/aufgaben?ansicht=beobachtet")).contains("Seit Ihrem letzten Blick ist nichts geschehen.");
    }

    @Test
    void watchesAMunicipalityFromItsPage() throws UnsupportedEncodingException {
        assertThat(get("/gemeinden/08417014")).contains(">Beobachten<");

        post("/gemeinden/08417014/beobachten", "an", "true");

        assertThat(get("/gemeinden/08417014")).contains("Nicht mehr beobachten");
        assertThat(shown(DEPUTY)).hasSameSizeAs(dautmergen.openSteps());

        post("/gemeinden/08417014/beobachten", "an", "false");

        assertThat(shown(DEPUTY)).isEmpty();
    }

    private List<String> news() {
        return watching.news(DEPUTY, JONAS).entries().stream()
                .map(AuditEntry::kind)
                .distinct()
                .toList();
    }

    private List<StepId> shown(TaskViewer viewer) {
        return list
                .find(TaskFilter.of(TaskView.BEOBACHTET), viewer, TaskCursor.START, list.counts(viewer))
                .rows()
                .stream()
                .map(row -> row.step().id())
                .toList();
    }

    private String get(String address) throws UnsupportedEncodingException {
        return mvc.get()
                .uri(address)
                .with(user(users.loadUserByUsername("vertretung")))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private void post(String address, String name, String text) {
        assertThat(mvc.post()
                        .uri(address)
                        .param(name, text)
                        .with(csrf())
                        .with(user(users.loadUserByUsername("vertretung"))))
                .hasStatus3xxRedirection();
    }
}
