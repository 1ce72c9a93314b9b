package de.ozglotse.okr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database with an opened quarter and recorded facts moves on to counting rules, subjects and versions. */
class KeyResultUpgradeTests {

    private static final String QUARTER = """
            insert into okr_strategy values (1, 'Strategie', date '2023-03-10', 'Vision');
            insert into okr_handlungsfeld values ('DL', 1, 1, 'Digitales Landratsamt', 'Beschreibung');
            insert into okr_strategic_goal values ('DL-Z4', 'DL', 4, 'Ziel', '');
            insert into okr_quarter values ('2026-Q4', 'Quartal 4 / 2026', date '2026-10-01', date '2026-12-31');
            insert into okr_objective values ('2026-Q4-DL-O1', '2026-Q4', 'DL-Z4', 1, 'Objective');
            insert into okr_key_result values
              ('2026-Q4-DL-O1-KR1', '2026-Q4-DL-O1', 1, 'Landkreise', 'JA_NEIN', null, 0, 0, 1),
              ('2026-Q4-DL-O1-KR2', '2026-Q4-DL-O1', 2, 'enaio', 'JA_NEIN', null, 0, 0, 1),
              ('2026-Q4-DD-O1-KR1', '2026-Q4-DL-O1', 3, 'Konto', 'FAKTENZAEHLER', 'behoerdenkonto-nachgewiesen', 0, 0, null),
              ('2026-Q4-DK-O1-KR1', '2026-Q4-DL-O1', 4, 'Konzept', 'JA_NEIN', null, 0, 0, 1);
            insert into okr_fact (entry_kind, fact_type, case_key, occurred_on, recorded_at, recorded_by, recorder_kind,
              fact_source, process_instance, process_key, process_version, step_id, step_key, remark, idempotency_key)
            values ('FESTSTELLUNG', 'behoerdenkonto-nachgewiesen', '08417010', date '2026-11-01', current_timestamp,
              'Katrin Vogel', 'USER', 'AUFGABE', 'p', 'behoerdenkonto-setup', 1, 's', 'UserTask', '', 'key');
            """;

    private static final String ADJUSTED = """
            update okr_key_result set person = 'Petra Maier' where code = '2026-Q4-DK-O1-KR1';
            insert into okr_plan_point values ('2026-Q4-DK-O1-KR1', date '2026-11-30', 2),
              ('2026-Q4-DK-O1-KR1', date '2026-10-31', 0.5);
            insert into okr_adjustment (subject_code, adjusted, earlier, later, reason, changed_by, changed_at) values
              ('2026-Q4-DK-O1-KR1', 'ZIELWERT', '4', '8', 'Grund', 'Katrin Vogel', timestamp '2026-11-02 10:00:00'),
              ('2026-Q4-DK-O1-KR1', 'TITEL', 'Erster', 'Zweiter', 'Grund', 'Katrin Vogel', timestamp '2026-11-03 10:00:00'),
              ('2026-Q4-DL-O1', 'TITEL', 'Anderes', 'Objective', 'Grund', 'Katrin Vogel', timestamp '2026-11-03 10:00:00'),
              ('2026-Q4-DK-O1-KR1', 'TITEL', 'Zweiter', 'Konzept', 'Grund', 'Katrin Vogel', timestamp '2026-11-04 10:00:00'),
              ('2026-Q4-DK-O1-KR1', 'ZIELWERT', '8', '1', 'Grund', 'Katrin Vogel', timestamp '2026-11-05 10:00:00');
            """;

    @Test
    void keepsWhatIsThereAndCountsTheCountysOwnResults() {
        var database = new SingleConnectionDataSource("jdbc:h2:mem:okr-upgrade", true);
        var jdbc = new JdbcTemplate(database);
        migrate(database, "1.7.2");
        jdbc.execute(QUARTER);

        migrate(database, "latest");

        assertThat(keyResults(jdbc))
                .containsExactly(
                        Map.of(
                                "KIND",
                                "FAKTENZAEHLER",
                                "RULE",
                                "GEMEINDEN",
                                "FACT",
                                "behoerdenkonto-nachgewiesen",
                                "CLOSING",
                                "-",
                                "TARGET",
                                "-"),
                        Map.of("KIND", "JA_NEIN", "RULE", "-", "FACT", "-", "CLOSING", "-", "TARGET", "1.00"),
                        Map.of(
                                "KIND",
                                "FAKTENZAEHLER",
                                "RULE",
                                "GEGENSTAENDE",
                                "FACT",
                                "landkreis-befragt",
                                "CLOSING",
                                "landkreis-auswertung-freigegeben",
                                "TARGET",
                                "-"),
                        Map.of(
                                "KIND",
                                "FAKTENZAEHLER",
                                "RULE",
                                "GEGENSTAENDE",
                                "FACT",
                                "enaio-voraussetzung-geklaert",
                                "CLOSING",
                                "-",
                                "TARGET",
                                "-"));
        assertThat(jdbc.queryForObject("select subject_key || subject_name from okr_fact", String.class))
                .isEmpty();
        database.destroy();
    }

    @Test
    void keepsBothValuesOfWhatWasAdjustedAsVersions() {
        var database = new SingleConnectionDataSource("jdbc:h2:mem:okr-versions-upgrade", true);
        var jdbc = new JdbcTemplate(database);
        migrate(database, "1.7.2");
        jdbc.execute(QUARTER);
        migrate(database, "1.7.31");
        jdbc.execute(ADJUSTED);

        migrate(database, "latest");

        assertThat(jdbc.queryForList("""
                        select valid_from || ': ' || title || ', ' || target_amount || ', ' || person || ', '
                          || changed_by from okr_key_result_version
                        where key_result_code = '2026-Q4-DK-O1-KR1' order by id""", String.class))
                .containsExactly(
                        "2026-10-01: Erster, 4.00, Petra Maier, OZG-Lotse",
                        "2026-11-02: Erster, 8.00, Petra Maier, Katrin Vogel",
                        "2026-11-03: Zweiter, 8.00, Petra Maier, Katrin Vogel",
                        "2026-11-04: Konzept, 8.00, Petra Maier, Katrin Vogel",
                        "2026-11-05: Konzept, 1.00, Petra Maier, Katrin Vogel");
        assertThat(jdbc.queryForList("""
                        select distinct plan from okr_key_result_version
                        where key_result_code = '2026-Q4-DK-O1-KR1'""", String.class))
                .singleElement()
                .satisfies(plan -> assertThat(PlanText.read(plan))
                        .containsExactly(
                                Map.entry(LocalDate.of(2026, 10, 31), new BigDecimal("0.50")),
                                Map.entry(LocalDate.of(2026, 11, 30), new BigDecimal("2.00"))));
        assertThat(jdbc.queryForObject(
                        "select count(distinct key_result_code) from okr_key_result_version", Long.class))
                .isEqualTo(4);
        database.destroy();
    }

    private static void migrate(SingleConnectionDataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/okr")
                .target(version)
                .load()
                .migrate();
    }

    private static List<Map<String, Object>> keyResults(JdbcTemplate jdbc) {
        return jdbc.queryForList("""
                select kind, coalesce(counting_rule, '-') as rule, coalesce(fact_type, '-') as fact,
                  coalesce(closing_fact_type, '-') as closing,
                  coalesce(cast(target_amount as varchar(20)), '-') as target
                from okr_key_result order by code""");
    }
}
