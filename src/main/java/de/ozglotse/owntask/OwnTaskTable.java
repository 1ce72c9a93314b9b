package de.ozglotse.owntask;

import de.ozglotse.owntask.OwnTask.Addressee;
import de.ozglotse.owntask.OwnTask.Purpose;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of the tasks that people added. */
@Component
class OwnTaskTable {

    private final JdbcClient jdbc;

    OwnTaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, CaseKey caseKey, OwnTask task, String by, Instant at) {
        jdbc.sql("""
                insert into own_task (id, case_key, title, description, addressee, due_on, key_result,
                  massnahme_id, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(caseKey.value())
                .param(task.title())
                .param(task.description())
                .param(task.addressee().name())
                .param(task.due())
                .param(task.purpose().map(Purpose::text).orElse(null))
                .param(task.purpose().flatMap(Purpose::massnahme).orElse(null))
                .param(by)
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** @param id as the process remembers it */
    void standsAt(String id, StepId step) {
        jdbc.sql("update own_task set step_id = ? where id = ?")
                .param(step.value())
                .param(UUID.fromString(id))
                .update();
    }

    /** @param id as the process remembers it */
    Optional<OwnTask> find(String id) {
        return jdbc.sql(
                        "select title, description, addressee, due_on, key_result, massnahme_id from own_task where id = ?")
                .param(UUID.fromString(id))
                .query(OwnTaskTable::task)
                .optional();
    }

    /** @return in the order of their due dates */
    List<ForMassnahme> ofMassnahme(long massnahme) {
        return jdbc.sql(
                        "select case_key, title, due_on, step_id from own_task where massnahme_id = ? order by due_on, added_at")
                .param(massnahme)
                .query((row, number) -> new ForMassnahme(
                        new CaseKey(row.getString("case_key")),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class),
                        Optional.ofNullable(row.getString("step_id")).map(StepId::new)))
                .list();
    }

    private static OwnTask task(ResultSet row, int number) throws SQLException {
        Long massnahme = row.getObject("massnahme_id", Long.class);
        return new OwnTask(
                Addressee.valueOf(row.getString("addressee")),
                row.getString("title"),
                row.getString("description"),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getString("key_result"))
                        .map(text -> new Purpose(text, Optional.ofNullable(massnahme))));
    }

    /**
     * A task that was added for a Maßnahme.
     *
     * @param due the last day, as it was at first
     * @param step at which it stands, or stood when it was done
     */
    record ForMassnahme(CaseKey caseKey, String title, LocalDate due, Optional<StepId> step) {}
}
