package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.audit.AuditEntry;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.Ball;
import de.ozglotse.tasklist.ListedStep;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.TaskCursor;
import de.ozglotse.tasklist.TaskDesk;
import de.ozglotse.tasklist.TaskFilter;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskView;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about a task without answering it. */
@ApplicationTest
@Transactional
class TaskDeskTests {

    private static final TaskViewer COORDINATOR = new TaskViewer("koordination", Set.of("egov", "rathaus"));
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2023, 3, 6);

    @Autowired
    private Towns towns;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private TaskList list;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TestClock clock;

    private Town dautmergen;
    private StepId step;

    @BeforeEach
    void begin(@Autowired DemoCounty county, @Autowired DemoUsers users) {
        clock.set(TestClock.START);
        county.prepare("08417014");
        users.createOnce();
        dautmergen = towns.of("08417014");
        step = dautmergen.open("UserTask_RecordAnsprechperson");
    }

    @Test
    void givesATaskToSomebodyAndTakesItBack() {
        desk.assign(step, "vertretung", COORDINATOR, Town.COORDINATOR.actor());

        assertThat(row().assigneeName()).contains("Jonas Beck");
        assertThat(shown(TaskView.MEINE, new TaskViewer("vertretung", COORDINATOR.groups())))
                .containsExactly(step);
        assertThat(shown(TaskView.UNVERTEILT, COORDINATOR)).doesNotContain(step);
        assertThat(latest().kind()).isEqualTo("step.assigned");
        assertThat(latest().details()).contains("Jonas Beck");

        desk.release(step, COORDINATOR, Town.COORDINATOR.actor());

        assertThat(row().assignee()).isEmpty();
        assertThat(shown(TaskView.UNVERTEILT, COORDINATOR)).contains(step);
        assertThat(latest().kind()).isEqualTo("step.released");
    }

    @Test
    void givesATaskToNobodyWhoCannotDoIt() {
        assertThatThrownBy(() -> desk.assign(step, "leitung", COORDINATOR, Town.COORDINATOR.actor()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.assign(step, "niemand", COORDINATOR, Town.COORDINATOR.actor()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void letsNobodyTouchTasksOfOtherGroups() {
        TaskViewer office = new TaskViewer("leitung", Set.of("lenkungsgruppe"));

        assertThatThrownBy(() -> desk.rank(step, true, office, Town.COORDINATOR.actor()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void putsATaskOffUntilItsDayHasCome() {
        desk.rest(step, NEXT_MONDAY, " Frau Maurer ist im Urlaub ", COORDINATOR, Town.COORDINATOR.actor());

        assertThat(shown(TaskView.ALLE_OFFENEN, COORDINATOR)).doesNotContain(step);
        assertThat(shown(TaskView.WIEDERVORLAGE, COORDINATOR)).containsExactly(step);
        assertThat(row().restReason()).contains("Frau Maurer ist im Urlaub");
        assertThat(latest().details()).contains("06.03.2023", "Frau Maurer ist im Urlaub");

        clock.advance(Duration.ofDays(5));

        assertThat(shown(TaskView.WIEDERVORLAGE, COORDINATOR)).isEmpty();
        assertThat(shown(TaskView.ALLE_OFFENEN, COORDINATOR)).contains(step);
        assertThat(shown(TaskView.HEUTE, COORDINATOR)).contains(step);
    }

    @Test
    void findsATaskThatRestsWhenSomebodyLooksForItsMunicipality() {
        desk.rest(step, NEXT_MONDAY, "Urlaub", COORDINATOR, Town.COORDINATOR.actor());
        TaskFilter all = TaskFilter.of(TaskView.ALLE_OFFENEN);
        TaskFilter town = new TaskFilter(
                all.view(),
                java.util.Optional.of(dautmergen.caseKey()),
                all.association(),
                all.process(),
                all.status(),
                all.assignee(),
                all.search(),
                all.sort(),
                all.descending(),
                all.grouping());

        assertThat(list.ids(town, COORDINATOR)).contains(step);
        assertThat(list.ids(all, COORDINATOR)).doesNotContain(step);
    }

    @Test
    void bringsATaskBackEarlier() {
        desk.rest(step, NEXT_MONDAY, "Urlaub", COORDINATOR, Town.COORDINATOR.actor());

        desk.wake(step, COORDINATOR, Town.COORDINATOR.actor());

        assertThat(shown(TaskView.ALLE_OFFENEN, COORDINATOR)).contains(step);
        assertThat(latest().kind()).isEqualTo("step.awake");
    }

    @Test
    void refusesADayThatHelpsNobodyAndAMissingReason() {
        LocalDate today = LocalDate.of(2023, 3, 1);

        assertThatThrownBy(() -> desk.rest(step, today, "Urlaub", COORDINATOR, Town.COORDINATOR.actor()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.rest(step, NEXT_MONDAY, " ", COORDINATOR, Town.COORDINATOR.actor()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.moveDue(step, today.minusDays(1), COORDINATOR, Town.COORDINATOR.actor()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void putsUrgentTasksFirstOnTheirDay() {
        StepId other = dautmergen.open("UserTask_PrepareErstgespraech");
        LocalDate due = LocalDate.of(2023, 3, 3);
        desk.moveDue(step, due, COORDINATOR, Town.COORDINATOR.actor());
        desk.moveDue(other, due, COORDINATOR, Town.COORDINATOR.actor());

        for (StepId urgent : List.of(step, other)) {
            desk.rank(step, urgent.equals(step), COORDINATOR, Town.COORDINATOR.actor());
            desk.rank(other, urgent.equals(other), COORDINATOR, Town.COORDINATOR.actor());

            assertThat(shown(TaskView.DIESE_WOCHE, COORDINATOR)).startsWith(urgent);
        }
    }

    @Test
    void movesTheDateInTheEngineAsWell() {
        LocalDate due = LocalDate.of(2023, 4, 3);

        desk.moveDue(step, due, COORDINATOR, Town.COORDINATOR.actor());

        assertThat(row().step().due()).contains(due);
        assertThat(answers.open(step).orElseThrow().due()).contains(due);
        assertThat(latest().kind()).startsWith("step.due-");
    }

    @Test
    void tellsWhoeverComesSecondWhoWasFirst() {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThatThrownBy(() -> desk.rank(step, true, COORDINATOR, Town.COORDINATOR.actor()))
                .isInstanceOfSatisfying(
                        StepAlreadyAnswered.class,
                        conflict -> assertThat(conflict.answer()).isPresent());
    }

    @Test
    void passesTheBallToTheCountyAsLongAsATownHallsQuestionIsUnanswered() {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId question = dautmergen.open("UserTask_StateBestand");
        assertThat(list.listed(question).orElseThrow().ball()).isEqualTo(Ball.RATHAUS);

        answers.ask(question, "Welches Konto ist gemeint?", Town.CONTACT);
        assertThat(list.listed(question).orElseThrow().ball()).isEqualTo(Ball.LANDRATSAMT);

        clock.advance(Duration.ofDays(2));
        dautmergen.complete("UserTask_AnswerRueckfrage", Map.of("antwort", "Das auf service-bw."));
        ListedStep after = list.listed(question).orElseThrow();
        assertThat(after.ball()).isEqualTo(Ball.RATHAUS);
        assertThat(after.ballSince()).isEqualTo(clock.instant());
    }

    private ListedStep row() {
        return list.listed(step).orElseThrow();
    }

    private AuditEntry latest() {
        return audit.of(step).get(0);
    }

    private List<StepId> shown(TaskView view, TaskViewer viewer) {
        return list.find(TaskFilter.of(view), viewer, TaskCursor.START, list.counts(viewer)).rows().stream()
                .map(row -> row.step().id())
                .toList();
    }
}
