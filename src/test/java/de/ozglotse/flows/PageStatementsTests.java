package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.StatementCounter;
import de.ozglotse.TestClock;
import de.ozglotse.identity.DemoUsers;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** However many municipalities have begun: a page and a completion cost the same number of statements. */
@ApplicationTest
@Transactional
class PageStatementsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private DemoCounty county;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private WorkOverview work;

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void begin(@Autowired TestClock clock, @Autowired DemoUsers people) {
        clock.set(TestClock.START);
        people.createOnce();
        county.prepare("08417010", "08417047", "08417079");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gemeinden/08417010", "/gemeinden", "/landkreis", "/fortschritt", "/berichte/neu"})
    void readsAPageWithTheSameNumberOfStatements(String address) {
        statements(address); // models are read once
        List<String> few = statements(address);
        county.prepareAll();

        assertThat(statements(address)).hasSameSizeAs(few);
    }

    @Test
    void completesAStepWithTheSameNumberOfStatements() {
        statementsOfFirstStep("08417010");
        List<String> few = statementsOfFirstStep("08417047");
        county.prepareAll();

        assertThat(statementsOfFirstStep("08417079")).hasSameSizeAs(few);
    }

    private List<String> statementsOfFirstStep(String ags) {
        Town town = Town.of(ags, answers, work);
        Map<String, String> contact = new HashMap<>(Town.CONTACT_DATA);
        contact.put("email", "rathaus@" + ags + ".example");
        entities.flush();
        entities.clear();
        return StatementCounter.during(() -> {
            town.complete("UserTask_RecordAnsprechperson", contact);
            entities.flush();
        });
    }

    /** Without those that sign in: a browser has a session already. */
    private List<String> statements(String address) {
        entities.flush();
        entities.clear();
        return StatementCounter.during(
                        () -> assertThat(mvc.get().uri(address).with(user(users.loadUserByUsername("koordination"))))
                                .hasStatusOk())
                .stream()
                .filter(sql -> !sql.contains("SPRING_SESSION") && !sql.contains("password_hash"))
                .toList();
    }
}
