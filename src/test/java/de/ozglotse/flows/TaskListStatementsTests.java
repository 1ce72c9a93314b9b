package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.DemoCounty;
import de.ozglotse.StatementCounter;
import de.ozglotse.TestClock;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.TaskViewer;
import de.ozglotse.tasklist.Watching;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list costs the same number of statements whatever it shows; one more has to be decided, not to happen. */
@FlowTest
class TaskListStatementsTests {

    private static final TaskViewer VIEWER = new TaskViewer("koordination", Set.of("egov"));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private DemoCounty county;

    @Autowired
    private Watching watching;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoUsers people) {
        clock.set(TestClock.START);
        people.createOnce();
    }

    @Test
    void takesTheSameNumberOfStatementsForOneMunicipalityAndForAll() {
        county.prepare("08417014");
        List<String> few = statementsOfEveryDay();
        county.prepareAll();
        List<String> many = statementsOfEveryDay();

        assertThat(many).hasSameSizeAs(few);
        assertThat(few).as("statements of the list: %s", few).hasSizeLessThanOrEqualTo(18);
        watching.watch(CaseKey.of(new Ags("08417014")), VIEWER, Actor.user("Katrin Vogel"));
        assertThat(statements("/aufgaben"))
                .as("one more tells what is new about what the person watches")
                .hasSizeLessThanOrEqualTo(many.size() + 1);
        watching.stop(CaseKey.of(new Ags("08417014")), VIEWER);
        assertThat(statements("/aufgaben?gemeinde=08417014&sort=-status&gruppe=ablauf"))
                .as("one more counts what the filters leave")
                .hasSizeLessThanOrEqualTo(many.size() + 1);
        assertThat(statements("/aufgaben?suche=konto"))
                .as("three more count open and answered tasks and notes")
                .hasSizeLessThanOrEqualTo(many.size() + 3);
    }

    /** Models are read once, and facts are counted again only after a new one. */
    private List<String> statementsOfEveryDay() {
        statements("/aufgaben");
        return statements("/aufgaben");
    }

    /** Without those that sign in: a browser has a session already. */
    private List<String> statements(String address) {
        return StatementCounter.during(
                        () -> assertThat(mvc.get().uri(address).with(user(users.loadUserByUsername("koordination"))))
                                .hasStatusOk())
                .stream()
                .filter(sql -> !sql.contains("SPRING_SESSION")
                        && !sql.contains("password_hash")
                        && !sql.contains("where r1_0.user_id"))
                .toList();
    }
}
