package de.ozglotse.okr;

import de.ozglotse.okr.GoalVersion.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored versions of strategic goals: they can be added and read, nothing else. */
@Component
class GoalVersions {

    private final JdbcClient jdbc;

    GoalVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return of all goals, those of each in the order in which they begin to hold */
    List<GoalVersion> all() {
        return jdbc.sql("select * from okr_goal_version order by goal_code, valid_from, id")
                .query(GoalVersions::version)
                .list();
    }

    void add(GoalVersion version) {
        jdbc.sql("""
                        insert into okr_goal_version (goal_code, change_kind, valid_from, title, explanation, permanent,
                          reason, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(version.goal(), version.change().name(), version.from(), version.title())
                .params(version.explanation(), version.permanent(), version.reason(), version.by())
                .param(OffsetDateTime.ofInstant(version.at(), ZoneOffset.UTC))
                .update();
    }

    private static GoalVersion version(ResultSet row, int number) throws SQLException {
        return new GoalVersion(
                row.getString("goal_code"),
                Change.valueOf(row.getString("change_kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("title"),
                row.getString("explanation"),
                row.getBoolean("permanent"),
                row.getString("reason"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
