package de.ozglotse.okr;

import de.ozglotse.okr.Massnahme.Plan;
import de.ozglotse.okr.Massnahme.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The stored Maßnahmen. */
@Component
class MassnahmeTable {

    private static final String ALL = """
            select m.* from okr_massnahme m
            join okr_key_result k on k.code = m.key_result_code
            join okr_objective o on o.code = k.objective_code
            join okr_strategic_goal g on g.code = o.goal_code
            join okr_handlungsfeld h on h.code = g.handlungsfeld_code
            """;
    private static final String ORDER = " order by h.place, o.place, k.place, m.begins_on, m.id";

    private final JdbcClient jdbc;

    MassnahmeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Massnahme> ofQuarter(String quarter) {
        return jdbc.sql(ALL + "where o.quarter_id = ?" + ORDER)
                .param(quarter)
                .query(MassnahmeTable::massnahme)
                .list();
    }

    List<Massnahme> ofKeyResult(String code) {
        return jdbc.sql(ALL + "where k.code = ?" + ORDER)
                .param(code)
                .query(MassnahmeTable::massnahme)
                .list();
    }

    Optional<Massnahme> find(long id) {
        return jdbc.sql("select * from okr_massnahme where id = ?")
                .param(id)
                .query(MassnahmeTable::massnahme)
                .optional();
    }

    long insert(String keyResult, Plan plan, String by, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into okr_massnahme (key_result_code, title, team, person, begins_on, ends_on, status,
                          outcome, changed_by, changed_at, entity_version)
                        values (?, ?, ?, ?, ?, ?, ?, '', ?, ?, 0)""")
                .params(keyResult, plan.title(), plan.team(), plan.person(), plan.from(), plan.until())
                .params(Status.of(plan).name(), by, stored(at))
                .update(key, "id");
        return key.getKey().longValue();
    }

    /** @return false if somebody has changed it since this version */
    boolean update(long id, long version, Plan plan, String by, Instant at) {
        return jdbc.sql("""
                        update okr_massnahme set title = ?, team = ?, person = ?, begins_on = ?, ends_on = ?,
                          status = ?, changed_by = ?, changed_at = ?, entity_version = entity_version + 1
                        where id = ? and entity_version = ?""")
                        .params(plan.title(), plan.team(), plan.person(), plan.from(), plan.until())
                        .params(Status.of(plan).name(), by, stored(at), id, version)
                        .update()
                > 0;
    }

    /** @return false if it has ended already */
    boolean end(long id, Status status, String outcome, String by, Instant at) {
        return jdbc.sql("""
                        update okr_massnahme set status = ?, outcome = ?, changed_by = ?, changed_at = ?,
                          entity_version = entity_version + 1
                        where id = ? and status in ('GEPLANT', 'LAUFEND')""").params(status.name(), outcome, by, stored(at), id).update() > 0;
    }

    private static OffsetDateTime stored(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static Massnahme massnahme(ResultSet row, int number) throws SQLException {
        Status status = Status.valueOf(row.getString("status"));
        Plan plan = new Plan(
                row.getString("title"),
                row.getString("team"),
                row.getString("person"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                status != Status.GEPLANT);
        return new Massnahme(
                row.getLong("id"),
                row.getString("key_result_code"),
                plan,
                status,
                row.getString("outcome"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getLong("entity_version"));
    }
}
