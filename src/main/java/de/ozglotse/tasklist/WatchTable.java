package de.ozglotse.tasklist;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who watches what; a row without a step is about the whole case. */
@Component
class WatchTable {

    private static final String WHOLE = "";

    private final JdbcClient jdbc;

    WatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the step is open and of the person's groups */
    boolean watch(StepId step, TaskViewer viewer, String name, Instant at) {
        stop(step, viewer.username());
        return !viewer.groups().isEmpty()
                && jdbc.sql("""
                    insert into watching (username, case_key, step_id, name, seen_at)
                    select :username, case_key, step_id, :name, :now from open_step
                    where step_id = :step and candidate_group in (:groups)""")
                                .param("username", viewer.username())
                                .param("name", name)
                                .param("now", utc(at))
                                .param("step", step.value())
                                .param("groups", viewer.groups())
                                .update()
                        == 1;
    }

    void watch(CaseKey caseKey, String username, String name, Instant at) {
        stop(caseKey, username);
        jdbc.sql("insert into watching (username, case_key, step_id, name, seen_at) values (?, ?, ?, ?, ?)")
                .params(username, caseKey.value(), WHOLE, name, utc(at))
                .update();
    }

    void stop(StepId step, String username) {
        jdbc.sql("delete from watching where step_id = ? and username = ?")
                .params(step.value(), username)
                .update();
    }

    void stop(CaseKey caseKey, String username) {
        jdbc.sql("delete from watching where case_key = ? and step_id = ? and username = ?")
                .params(caseKey.value(), WHOLE, username)
                .update();
    }

    void seen(StepId step, String username, Instant at) {
        jdbc.sql("update watching set seen_at = ? where step_id = ? and username = ?")
                .params(utc(at), step.value(), username)
                .update();
    }

    void seenAll(String username, Instant at) {
        jdbc.sql("delete from watching where username = ? and step_id <> ?"
                        + " and step_id not in (select step_id from open_step)")
                .params(username, WHOLE)
                .update();
        jdbc.sql("update watching set seen_at = ? where username = ? and seen_at < ?")
                .params(utc(at), username, utc(at))
                .update();
    }

    void move(StepId before, StepId now) {
        jdbc.sql("update watching set step_id = ? where step_id = ?")
                .params(now.value(), before.value())
                .update();
    }

    List<Watched> of(String username) {
        return jdbc.sql("select case_key, step_id, seen_at from watching where username = ?")
                .param(username)
                .query((row, number) -> watched(row))
                .list();
    }

    boolean watches(StepId step, String username) {
        return jdbc.sql("select count(*) from watching where step_id = ? and username = ?")
                        .params(step.value(), username)
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean watches(CaseKey caseKey, String username) {
        return jdbc.sql("select count(*) from watching where case_key = ? and step_id = ? and username = ?")
                        .params(caseKey.value(), WHOLE, username)
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<String> names(StepId step, CaseKey caseKey) {
        return jdbc.sql("select distinct name from watching where step_id = ? or (case_key = ? and step_id = ?)"
                        + " order by name")
                .params(step.value(), caseKey.value(), WHOLE)
                .query(String.class)
                .list();
    }

    private static Watched watched(ResultSet row) throws SQLException {
        String step = row.getString("step_id");
        return new Watched(
                new CaseKey(row.getString("case_key")),
                step.equals(WHOLE) ? null : new StepId(step),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
