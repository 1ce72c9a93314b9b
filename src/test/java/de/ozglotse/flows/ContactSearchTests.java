package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.tasklist.TaskCursor;
import de.ozglotse.tasklist.TaskFilter;
import de.ozglotse.tasklist.TaskList;
import de.ozglotse.tasklist.TaskView;
import de.ozglotse.tasklist.TaskViewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A search finds tasks by the people who act for the municipality now, also by those who came after the task. */
@ApplicationTest
@Transactional
class ContactSearchTests {

    private static final TaskViewer KATRIN = new TaskViewer("koordination", Set.of("egov", "rathaus"));
    private static final Ags DAUTMERGEN = new Ags("08417014");
    private static final Ags SCHOEMBERG = new Ags("08417057");
    private static final EmailAddress ADDRESS = new EmailAddress("k.groessle@dautmergen.example");

    @Autowired
    private TaskList list;

    @Autowired
    private Contacts contacts;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoCounty county) {
        clock.set(TestClock.START);
        county.prepare(DAUTMERGEN.value(), SCHOEMBERG.value());
    }

    @Test
    void findsATaskByWhoCameAfterIt() {
        assertThat(found("größle")).isEmpty();

        appoint(DAUTMERGEN, "Frau Kerstin Größle");

        assertThat(found("größle")).containsExactly(CaseKey.of(DAUTMERGEN));
        assertThat(found("groessle dautmergen")).containsExactly(CaseKey.of(DAUTMERGEN));
        assertThat(found("07427 99")).containsExactly(CaseKey.of(DAUTMERGEN));
        assertThat(found("größle schömberg")).isEmpty();
    }

    @Test
    void knowsANewNameInAllMunicipalitiesOfTheContact() {
        appoint(DAUTMERGEN, "Frau Kerstin Größle");
        appoint(SCHOEMBERG, "Frau Kerstin Haug");

        assertThat(found("größle")).isEmpty();
        assertThat(found("kerstin haug")).containsExactlyInAnyOrder(CaseKey.of(DAUTMERGEN), CaseKey.of(SCHOEMBERG));
    }

    private void appoint(Ags ags, String name) {
        contacts.appoint(ags, name, Optional.empty(), ADDRESS, Optional.of("07427 99-1"));
    }

    private List<CaseKey> found(String words) {
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
                .map(row -> row.step().caseKey())
                .distinct()
                .toList();
    }
}
