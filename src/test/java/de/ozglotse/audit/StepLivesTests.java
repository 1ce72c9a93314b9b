package de.ozglotse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.identity.IdentityTest;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept about steps beside the log says the same as the log. */
@IdentityTest
class StepLivesTests {

    private static final List<String> KINDS = List.of(
            "step.opened",
            "step.opened",
            "step.assigned",
            "step.completed.desk",
            "step.declined.NICHT_ZUSTAENDIG",
            "step.skipped",
            "step.cancelled");

    /** The definition: a step is open if it was opened after it had last ended. */
    private static final String LOG = """
            select s.case_key, max(e.occurred_at) as newest from (
              select step_id, case_key,
                max(case when kind = 'step.opened' then id end) as opened,
                max(case when kind <> 'step.opened' then id else 0 end) as ended
              from audit_entry
              where step_id is not null and occurred_at <= ?
                and (kind in ('step.opened', 'step.skipped', 'step.cancelled')
                  or kind like 'step.completed.%' or kind like 'step.declined.%')
              group by step_id, case_key
            ) s join audit_entry e on e.id = s.opened
            where s.opened > s.ended
            group by s.case_key""";

    @Autowired
    private AuditTrail audit;

    @Autowired
    private StepLives lives;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void empty() {
        jdbc.sql("truncate table audit_entry").update();
        jdbc.sql("truncate table step_life").update();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void saysTheSameAsTheLogAtEveryMoment(long seed) {
        record(seed);

        assertSameAsLog();
    }

    @Test
    void isMadeFromTheLogThatWasThereBefore() throws Exception {
        record(4);
        List<Map<String, Object>> kept = rows();
        jdbc.sql("truncate table step_life").update();

        jdbc.sql(backfill()).update();

        assertThat(rows()).isEqualTo(kept);
        assertSameAsLog();
    }

    /** @return the statement of the migration that fills the table */
    private static String backfill() throws Exception {
        String migration = new ClassPathResource("db/migration/audit/V1_10_8__step_life.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        int begin = migration.indexOf("insert into");
        return migration.substring(begin, migration.indexOf(';', begin));
    }

    private void record(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 120; i++) {
            audit.record(
                    Actor.SYSTEM,
                    KINDS.get(random.nextInt(KINDS.size())),
                    new CaseKey("0841700" + (1 + random.nextInt(4))),
                    new StepId("step-" + random.nextInt(20)));
        }
    }

    private void assertSameAsLog() {
        List<Instant> moments = jdbc.sql("select occurred_at from audit_entry order by id")
                .query((row, number) ->
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant())
                .list();
        assertThat(moments).hasSize(120);
        for (Instant moment : moments) {
            assertThat(lives.newestOpen(moment)).isEqualTo(logged(moment));
        }
    }

    private Map<CaseKey, Instant> logged(Instant moment) {
        Map<CaseKey, Instant> newest = new HashMap<>();
        jdbc.sql(LOG).param(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC)).query((RowCallbackHandler)
                row -> newest.put(
                        new CaseKey(row.getString("case_key")),
                        row.getObject("newest", OffsetDateTime.class).toInstant()));
        return newest;
    }

    private List<Map<String, Object>> rows() {
        return jdbc.sql("select step_id, case_key, opened_at, ended_at from step_life order by opened_at, step_id")
                .query()
                .listOfRows();
    }
}
