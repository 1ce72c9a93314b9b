package de.ozglotse.engine;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.MigrationObstacle;
import de.ozglotse.workflow.MigrationPreview.Staying;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happens to each process instance of a migration. */
@Component
class MigrationBook {

    private static final String COLUMNS =
            "select id, process_key, process_label, from_tag, to_tag, batch_id, started_by,"
                    + " started_at, ended_at from process_migration ";
    private static final int RECENT = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    MigrationBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What becomes of one process instance. */
    enum Outcome {
        WAITING,
        MIGRATED,
        /** had ended, or had been migrated, before its turn */
        GONE,
        STAYED
    }

    /** The first line of a migration. */
    record Entry(
            UUID id,
            String process,
            String label,
            String fromTag,
            String toTag,
            String batch,
            String startedBy,
            Instant startedAt,
            Optional<Instant> endedAt) {}

    /** @throws org.springframework.dao.DuplicateKeyException if a migration of this process is running */
    void open(UUID id, String process, String label, String fromTag, String toTag, String batch, Actor by) {
        jdbc.sql("""
                insert into process_migration (id, process_key, process_label, from_tag, to_tag, batch_id, started_by,
                    started_at, running_process)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, process, label, fromTag, toTag, batch, by.name(), now(), process)
                .update();
    }

    void add(UUID migration, String processInstance, String caseKey) {
        jdbc.sql("insert into process_migration_item (migration_id, process_instance, case_key, outcome)"
                        + " values (?, ?, ?, 'WAITING')")
                .param(migration)
                .param(processInstance)
                .param(caseKey)
                .update();
    }

    void settle(UUID migration, String processInstance, Outcome outcome) {
        settle(migration, processInstance, outcome, null, null);
    }

    void settle(UUID migration, String processInstance, Outcome outcome, MigrationObstacle obstacle, String waitingAt) {
        jdbc.sql("update process_migration_item set outcome = ?, obstacle = ?, waiting_at = ?"
                        + " where migration_id = ? and process_instance = ?")
                .param(outcome.name())
                .param(obstacle == null ? null : obstacle.name())
                .param(waitingAt)
                .param(migration)
                .param(processInstance)
                .update();
    }

    void leaveRest(UUID migration) {
        jdbc.sql("update process_migration_item set outcome = 'STAYED', obstacle = 'LEFT', waiting_at = ''"
                        + " where migration_id = ? and outcome = 'WAITING'")
                .param(migration)
                .update();
    }

    /** Locks the migration until the end of the transaction: its jobs count one after the other. */
    Entry lock(UUID migration) {
        return jdbc.sql(COLUMNS + "where id = ? for update")
                .param(migration)
                .query(MigrationBook::entry)
                .single();
    }

    void close(UUID migration) {
        jdbc.sql("update process_migration set ended_at = ?, running_process = null where id = ?")
                .param(now())
                .param(migration)
                .update();
    }

    Optional<Entry> find(UUID migration) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(migration)
                .query(MigrationBook::entry)
                .optional();
    }

    Optional<Entry> ofBatch(String batch) {
        return jdbc.sql(COLUMNS + "where batch_id = ?")
                .param(batch)
                .query(MigrationBook::entry)
                .optional();
    }

    Optional<Entry> running(String process) {
        return jdbc.sql(COLUMNS + "where running_process = ?")
                .param(process)
                .query(MigrationBook::entry)
                .optional();
    }

    List<Entry> recent() {
        return jdbc.sql(COLUMNS + "order by started_at desc, id fetch first " + RECENT + " rows only")
                .query(MigrationBook::entry)
                .list();
    }

    Map<Outcome, Long> counts(UUID migration) {
        return jdbc
                .sql("select outcome, count(*) from process_migration_item where migration_id = ? group by outcome")
                .param(migration)
                .query((row, number) -> Map.entry(Outcome.valueOf(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Staying> stayed(UUID migration) {
        return jdbc.sql("select process_instance, case_key, waiting_at, obstacle from process_migration_item"
                        + " where migration_id = ? and outcome = 'STAYED' order by case_key, process_instance")
                .param(migration)
                .query((row, number) -> new Staying(
                        row.getString("process_instance"),
                        caseKey(row),
                        row.getString("waiting_at"),
                        MigrationObstacle.valueOf(row.getString("obstacle"))))
                .list();
    }

    Optional<CaseKey> caseOf(UUID migration, String processInstance) {
        return jdbc.sql("select case_key from process_migration_item where migration_id = ? and process_instance = ?")
                .param(migration)
                .param(processInstance)
                .query((row, number) -> caseKey(row))
                .optional()
                .flatMap(found -> found);
    }

    private static Optional<CaseKey> caseKey(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("case_key")).map(CaseKey::new);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("process_key"),
                row.getString("process_label"),
                row.getString("from_tag"),
                row.getString("to_tag"),
                row.getString("batch_id"),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
