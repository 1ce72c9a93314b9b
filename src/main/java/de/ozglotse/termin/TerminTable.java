package de.ozglotse.termin;

import de.ozglotse.shared.CaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of meetings and of what was written down about their points. */
@Component
class TerminTable {

    private final JdbcClient jdbc;

    TerminTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the meeting whose minutes are being taken */
    Optional<UUID> running(CaseKey caseKey) {
        return jdbc.sql("select id from termin where case_key = ? and finished_at is null order by begun_at"
                        + " fetch first 1 rows only")
                .param(caseKey.value())
                .query(UUID.class)
                .optional();
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException if somebody has begun at the same moment */
    UUID begin(CaseKey caseKey, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into termin (id, case_key, open_key, begun_at) values (?, ?, ?, ?)")
                .params(id, caseKey.value(), caseKey.value(), utc(at))
                .update();
        return id;
    }

    /** @return whether nobody was faster */
    boolean finish(UUID id, String by, Instant at) {
        return jdbc.sql("update termin set finished_at = ?, finished_by = ?, open_key = null"
                                + " where id = ? and finished_at is null")
                        .params(utc(at), by, id)
                        .update()
                == 1;
    }

    /** @return the newest text of each point */
    Map<AgendaPoint, PointText> points(UUID termin) {
        Map<AgendaPoint, PointText> points = new EnumMap<>(AgendaPoint.class);
        jdbc.sql("select point, revision, point_text, saved_by, saved_at from termin_point where termin_id = ?"
                        + " order by revision")
                .param(termin)
                .query((row, number) -> points.put(AgendaPoint.valueOf(row.getString("point")), text(row)))
                .list();
        return points;
    }

    /** @return what the point said at that revision; nothing was written at revision 0 */
    String textAt(UUID termin, AgendaPoint point, int revision) {
        return jdbc.sql("select point_text from termin_point where termin_id = ? and point = ? and revision = ?")
                .params(termin, point.name(), revision)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void save(UUID termin, AgendaPoint point, PointText text) {
        jdbc.sql("insert into termin_point (termin_id, point, revision, point_text, saved_by, saved_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(termin, point.name(), text.revision(), text.text(), text.savedBy(), utc(text.savedAt()))
                .update();
    }

    private static PointText text(ResultSet row) throws SQLException {
        return new PointText(
                row.getInt("revision"),
                row.getString("point_text"),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
