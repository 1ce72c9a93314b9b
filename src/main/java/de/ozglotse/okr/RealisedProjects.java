package de.ozglotse.okr;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects that the county has realised already, kept by Handlungsfeld. */
@Service
@Transactional
public class RealisedProjects {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    RealisedProjects(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return in the order in which they were written down */
    @Transactional(readOnly = true)
    public List<Project> all() {
        return jdbc.sql("select * from okr_project where withdrawn_at is null order by id")
                .query(RealisedProjects::project)
                .list();
    }

    public void add(String handlungsfeld, String title, String description, Optional<LocalDate> realised, Actor by) {
        jdbc.sql("""
                        insert into okr_project (handlungsfeld_code, title, description, realised_on, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(handlungsfeld, title, description)
                .param(realised.orElse(null))
                .params(by.name(), now())
                .update();
        audit.record(by, "project.added", title);
    }

    /** Takes a project off the list; what was written stays stored. */
    public void withdraw(long id, Actor by) {
        int found = jdbc.sql(
                        "update okr_project set withdrawn_by = ?, withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(by.name(), now(), id)
                .update();
        if (found == 0) {
            throw new NotFound("No project has this id");
        }
        audit.record(by, "project.withdrawn", String.valueOf(id));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        return new Project(
                row.getLong("id"),
                row.getString("handlungsfeld_code"),
                row.getString("title"),
                row.getString("description"),
                row.getObject("realised_on", LocalDate.class));
    }

    /** @param realised null if nobody said when */
    public record Project(long id, String handlungsfeld, String title, String description, LocalDate realised) {}
}
