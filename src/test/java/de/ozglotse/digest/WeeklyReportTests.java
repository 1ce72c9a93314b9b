package de.ozglotse.digest;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.Pages;
import de.ozglotse.TestClock;
import de.ozglotse.identity.WeeklyReaders;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class WeeklyReportTests {

    /** A page has about as many lines of this length. */
    private static final int LINES_OF_A_PAGE = 60;

    @Autowired
    private DemoCounty county;

    @Autowired
    private Pages pages;

    @Autowired
    private WeeklyReport report;

    @Autowired
    private WeeklyReaders readers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void prepare() {
        clock.set(TestClock.START);
        county.prepare("08417010", "08417014");
    }

    @AfterEach
    void resetTime() {
        clock.set(TestClock.START);
    }

    @Test
    void writesToManagementAndCoordinationOnceAWeek() {
        report.send();
        report.send();

        assertThat(recipients())
                .containsExactlyInAnyOrder(
                        "koordination@landratsamt.example",
                        "vertretung@landratsamt.example",
                        "leitung@landratsamt.example");
        clock.advance(Duration.ofDays(7));
        report.send();
        assertThat(recipients()).hasSize(6);
    }

    @Test
    void saysOnAPageWhatHappenedAndWhatComes() {
        clock.advance(Duration.ofDays(40));
        report.send();

        String text = texts().get(0);
        assertThat(text)
                .contains("Der Wochenbericht", "ÜBERFÄLLIG: ", "Ampel", "OZG-Lotse den Wochenbericht bestellt")
                .contains("http://localhost:8080/aufgaben/", "http://localhost:8080/fortschritt/2023-Q1-")
                .doesNotContain("Ansprechperson Ihres Rathauses", "??", "{0}");
        assertThat(text.lines().count()).as(text).isLessThan(LINES_OF_A_PAGE);
    }

    @Test
    void leavesOutWhoDoesNotWantIt() {
        assertThat(pages.post("/profil/wochenbericht", "leitung", "email", "leitung@landratsamt.example"))
                .hasStatus3xxRedirection();
        assertThat(pages.post("/profil/wochenbericht", "vertretung", "wochenbericht", "true"))
                .hasStatus3xxRedirection();

        report.send();

        assertThat(recipients()).containsExactly("koordination@landratsamt.example");
    }

    @Test
    void asksAgainForAWrongAddressAndOffersItToNobodyElse() {
        assertThat(pages.post("/profil/wochenbericht", "leitung", "email", "leitung", "wochenbericht", "true"))
                .hasStatus(422);
        assertThat(pages.read("/profil", "projektteam")).doesNotContain("/profil/wochenbericht");
        assertThat(pages.post("/profil/wochenbericht", "projektteam", "email", "a@b.example"))
                .hasStatus(404);
        assertThat(readers.choiceOf("projektteam")).isEmpty();
    }

    @Test
    void standsAmongTheLettersThatCanBeWorded() {
        assertThat(pages.read("/verwaltung/mails", "koordination")).contains("Wochenbericht");
    }

    private List<String> recipients() {
        entities.flush();
        return jdbc.sql("select to_address from outbox_mail where template = 'wochenbericht'")
                .query(String.class)
                .list();
    }

    private List<String> texts() {
        entities.flush();
        return jdbc.sql("select text_body from outbox_mail where template = 'wochenbericht'")
                .query(String.class)
                .list();
    }
}
