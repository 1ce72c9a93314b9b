package de.ozglotse.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.confirmation.TownHall.Page;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Links are used a second time: at once, and after the database came back from a backup. */
@LinkTest
class LinkReplayTests {

    private static final String NOTICE = "Wir mussten unsere Daten aus einer Sicherung zurückholen.";

    @Autowired
    private TownHall townHall;

    @Autowired
    private FakeSteps steps;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin() {
        townHall.reset();
    }

    @AfterEach
    void releaseMails() {
        database.update("delete from mail_stop");
    }

    @Test
    void aUsedLinkStaysUsedInTheRestoredDatabase() throws Exception {
        String link = townHall.isAsked();
        townHall.posts(link, TownHall.confirms());

        restore();

        assertThat(townHall.opens(link).status()).isEqualTo(410);
        assertThat(townHall.opens(link).text())
                .contains("Diese Frage ist bereits beantwortet")
                .doesNotContain(NOTICE);
        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(410);
    }

    @Test
    void whoeverAnsweredAfterTheBackupIsToldThatTheAnswerMayBeLost() throws Exception {
        String link = townHall.isAsked();
        List<Map<String, Object>> backup = links();
        townHall.posts(link, TownHall.confirms());
        goBackTo(backup);

        Page asked = townHall.opens(link);

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.text()).contains("Haben Sie schon geantwortet?", NOTICE);
        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(302);
        assertThat(steps.given(Steps.ID)).isPresent();
        assertThat(townHall.posts(link, TownHall.confirms()).status()).isEqualTo(410);
    }

    @Test
    void saysNothingOfThisAboutLinksThatWereSentLater() throws Exception {
        restore();
        clock.advance(Duration.ofMinutes(1));

        assertThat(townHall.opens(townHall.isAsked()).text()).doesNotContain(NOTICE);
    }

    private List<Map<String, Object>> links() {
        return database.queryForList("select id, version from confirmation_link");
    }

    /** What a backup does: it knows neither the answer nor that the link was used. */
    private void goBackTo(List<Map<String, Object>> backup) {
        backup.forEach(row -> database.update(
                "update confirmation_link set used_at = null, act = null, replied_at = null, replied_by = null,"
                        + " revoked_at = null, revoke_reason = null where id = ?",
                row.get("id")));
        steps.forget(Steps.confirmable());
        restore();
    }

    private void restore() {
        clock.advance(Duration.ofMinutes(1));
        database.update(
                "insert into mail_stop (id, stopped_at, reason) values (1, ?, 'RESTORED')",
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
