package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Colleagues see who has a task open. */
@ApplicationTest
@Transactional
class OpenedTaskTests {

    private static final String SEEN = "Jonas Beck hat diese Aufgabe seit 09:00 Uhr offen.";

    @Autowired
    private Pages pages;

    @Autowired
    private TestClock clock;

    private String task;

    @BeforeEach
    void begin(@Autowired Towns towns) {
        clock.set(TestClock.START);
        task = "/aufgaben/" + towns.begin("08417014").open("UserTask_RecordAnsprechperson");
    }

    @Test
    void showsWhoElseHasATaskOpen() {
        assertThat(told("vertretung", "offen")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(pages.read("/aufgaben", "koordination")).contains(SEEN);
        assertThat(pages.read(task, "koordination")).contains(SEEN);
        assertThat(pages.read(task, "vertretung")).doesNotContain(SEEN);

        told("vertretung", "zu");
        assertThat(pages.read("/aufgaben", "koordination")).doesNotContain(SEEN);

        told("leitung", "offen");
        assertThat(pages.read("/aufgaben", "koordination")).doesNotContain("hat diese Aufgabe");
    }

    @Test
    void forgetsAPageThatSomebodyLeftOpen() {
        told("vertretung", "offen");

        clock.advance(Duration.ofMinutes(31));

        assertThat(pages.read(task, "koordination")).doesNotContain("hat diese Aufgabe");
    }

    private MvcTestResult told(String person, String what) {
        return pages.post(task + "/" + what, person);
    }
}
