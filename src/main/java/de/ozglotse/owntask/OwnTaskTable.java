package de.ozglotse.owntask;

import de.ozglotse.owntask.OwnTask.Addressee;
import de.ozglotse.shared.CaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
                insert into own_task (id, case_key, title, description, addressee, due_on, key_result, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(caseKey.value())
                .param(task.title())
                .param(task.description())
                .param(task.addressee().name())
                .param(task.due())
                .param(task.keyResult().orElse(null))
                .param(by)
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** @param id as the process remembers it */
    Optional<OwnTask> find(String id) {
        return jdbc.sql("select title, description, addressee, due_on, key_result from own_task where id = ?")
                .param(UUID.fromString(id))
                .query(OwnTaskTable::task)
                .optional();
    }

    private static OwnTask task(ResultSet row, int number) throws SQLException {
        return new OwnTask(
                Addressee.valueOf(row.getString("addressee")),
                row.getString("title"),
                row.getString("description"),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getString("key_result")));
    }
}
