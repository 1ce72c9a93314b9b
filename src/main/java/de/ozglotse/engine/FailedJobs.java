package de.ozglotse.engine;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.Trouble;
import de.ozglotse.workflow.Trouble.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the jobs that failed. Its rows go with the engine's own ones: the database sees to that. */
@Component
class FailedJobs {

    private final JdbcClient jdbc;

    FailedJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count() {
        return jdbc.sql("select count(*) from failed_job").query(Long.class).single();
    }

    List<FailedJob> all() {
        return jdbc.sql("select * from failed_job order by first_failed_at, job_id")
                .query(FailedJobs::job)
                .list();
    }

    Optional<FailedJob> find(String id) {
        return jdbc.sql("select * from failed_job where job_id = ?")
                .param(id)
                .query(FailedJobs::job)
                .optional();
    }

    void add(FailedJob job) {
        jdbc.sql("""
                insert into failed_job (job_id, definition_id, element_id, case_key, mail_id, first_failed_at,
                last_failed_at, attempts, attempt_limit, reason, reference, failure_type, failure_message)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(job.id())
                .param(job.definition().orElse(null))
                .param(job.element().orElse(null))
                .param(job.caseKey().map(CaseKey::value).orElse(null))
                .param(job.mail().orElse(null))
                .param(utc(job.firstFailed()))
                .param(utc(job.lastFailed()))
                .param(job.attempts())
                .param(job.limit())
                .param(job.cause().reason().name())
                .param(job.cause().reference())
                .param(job.cause().type())
                .param(job.cause().message())
                .update();
    }

    /** One more attempt of a job that is in the table has failed. */
    void failedAgain(String id, Optional<String> element, Instant at, Trouble.Cause cause) {
        jdbc.sql("""
                update failed_job set element_id = ?, last_failed_at = ?, attempts = attempts + 1, reason = ?,
                reference = ?, failure_type = ?, failure_message = ? where job_id = ?""")
                .param(element.orElse(null))
                .param(utc(at))
                .param(cause.reason().name())
                .param(cause.reference())
                .param(cause.type())
                .param(cause.message())
                .param(id)
                .update();
    }

    private static FailedJob job(ResultSet row, int number) throws SQLException {
        return new FailedJob(
                row.getString("job_id"),
                Optional.ofNullable(row.getString("definition_id")),
                Optional.ofNullable(row.getString("element_id")),
                Optional.ofNullable(row.getString("case_key")).map(CaseKey::new),
                Optional.ofNullable(row.getObject("mail_id", UUID.class)),
                row.getObject("first_failed_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_failed_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getInt("attempt_limit"),
                new Trouble.Cause(
                        Reason.valueOf(row.getString("reason")),
                        row.getString("reference"),
                        row.getString("failure_type"),
                        row.getString("failure_message")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
