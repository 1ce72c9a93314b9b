package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.notes.NoteText;
import de.ozglotse.notes.Notes;
import de.ozglotse.notes.Place;
import de.ozglotse.tasklist.NotedCase;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.tasklist.TaskCursor;
import de.ozglotse.tasklist.TaskFilter;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskView;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What people wrote down is found by the search of the list, with ß and umlauts written in either way. */
@ApplicationTest
@Transactional
class NoteSearchTests {

    private static final TaskViewer KATRIN = new TaskViewer("koordination", Set.of("egov", "rathaus"));

    @Autowired
    private Towns towns;

    @Autowired
    private Notes notes;

    @Autowired
    private TaskList list;

    @Autowired
    private StepUndo undo;

    @Autowired
    private TestClock clock;

    private Town dautmergen;
    private StepId step;

    @BeforeEach
    void begin(@Autowired DemoCounty county, @Autowired DemoUsers people) {
        clock.set(TestClock.START);
        county.prepare("08417014", "08417057");
        people.createOnce();
        dautmergen = towns.of("08417014");
        step = dautmergen.open("UserTask_RecordAnsprechperson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grüße", "gruesse", "GRUSSE", "grüsse kübler", "ansprechperson grüße", "haug"})
    void findsATaskByWhatIsNotedAboutIt(String words) {
        write(Place.of(dautmergen.caseKey(), step, "Ansprechperson erfassen"), "Viele Grüße von Herrn Kübler");

        assertThat(found(words)).containsExactly(step);
    }

    @Test
    void findsNoTaskByANoteThatIsGoneOrChanged() {
        UUID note = write(Place.of(dautmergen.caseKey(), step, "Ansprechperson erfassen"), "Fasnetsferien");
        notes.edit(note, text("Pfingstferien"), "koordination");

        assertThat(found("fasnetsferien")).isEmpty();
        assertThat(found("pfingstferien")).containsExactly(step);

        notes.remove(note);

        assertThat(found("pfingstferien")).isEmpty();
        assertThat(list.noted("pfingstferien")).isEmpty();
    }

    @Test
    void findsDoneTasksAndThoseThatAreOpenAgainByTheirNotes() {
        write(Place.of(dautmergen.caseKey(), step, "Ansprechperson erfassen"), "Fasnetsferien");
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThat(found("fasnetsferien")).isEmpty();
        assertThat(list.countDone("fasnetsferien")).isEqualTo(1);

        StepId again = undo.undo(step, Town.COORDINATOR);

        assertThat(found("fasnetsferien")).containsExactly(again);
        assertThat(notes.of(again)).hasSize(1);
    }

    @Test
    void leadsToTheNotesOfAMunicipality(@Autowired MockMvcTester mvc, @Autowired UserDetailsService users) {
        write(Place.of(dautmergen.caseKey()), "Der Bürgermeister ruft zurück");

        assertThat(list.noted("burgermeister dautmergen")).containsExactly(new NotedCase(dautmergen.caseKey(), 1));
        assertThat(list.noted("100% _")).isEmpty();
        assertThat(mvc.get().uri("/aufgaben?suche=bürgermeister").with(user(users.loadUserByUsername("koordination"))))
                .hasStatusOk()
                .bodyText()
                .contains("Auch in Notizen gefunden:", "/gemeinden/08417014/verlauf?art=notizen", "Dautmergen (1)");
    }

    private UUID write(Place place, String said) {
        return notes.write(place, text(said), "koordination");
    }

    private NoteText text(String said) {
        return new NoteText(NoteText.Kind.ANRUF, Optional.of("Frau Haug"), clock.instant(), said);
    }

    private List<StepId> found(String words) {
        TaskFilter filter = new TaskFilter(
                TaskView.ALLE_OFFENEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(words),
                TaskFilter.Sort.FAELLIG,
                false,
                TaskFilter.Grouping.FRIST);
        return list.find(filter, KATRIN, TaskCursor.START, list.counts(KATRIN)).rows().stream()
                .map(row -> row.step().id())
                .toList();
    }
}
