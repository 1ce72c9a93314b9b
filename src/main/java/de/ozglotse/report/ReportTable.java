package de.ozglotse.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of frozen reports; lists read neither figures nor PDF. */
@Component
class ReportTable {

    private static final String SELECT = """
            select id, quarter_id, place, audience, as_of, known_at, rules, fingerprint, frozen_at, frozen_by
            from report\s""";
    private static final String NEWEST_FIRST = " order by as_of desc, id desc";

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReportLine> all() {
        return jdbc.sql(SELECT + NEWEST_FIRST).query(ReportTable::line).list();
    }

    List<ReportLine> of(Audience audience) {
        return jdbc.sql(SELECT + "where audience = ?" + NEWEST_FIRST)
                .param(audience.name())
                .query(ReportTable::line)
                .list();
    }

    /** @return the newest report for this audience that is not about a later day */
    Optional<ReportLine> before(Audience audience, LocalDate day) {
        return jdbc.sql(SELECT + "where audience = ? and as_of <= ?" + NEWEST_FIRST + " fetch first row only")
                .params(audience.name(), day)
                .query(ReportTable::line)
                .optional();
    }

    /** @return the newest report that tells changes from that one */
    Optional<ReportLine> after(long id) {
        return jdbc.sql(SELECT + "where previous_id = ?" + NEWEST_FIRST + " fetch first row only")
                .param(id)
                .query(ReportTable::line)
                .optional();
    }

    Optional<ReportLine> find(String quarter, int place) {
        return jdbc.sql(SELECT + "where quarter_id = ? and place = ?")
                .params(quarter, place)
                .query(ReportTable::line)
                .optional();
    }

    Optional<ReportLine> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(ReportTable::line)
                .optional();
    }

    /** @return what was written down about it, as it was written */
    Written written(long id) {
        return jdbc.sql("select figures, texts from report where id = ?")
                .param(id)
                .query((row, number) -> new Written(row.getString("figures"), row.getString("texts")))
                .single();
    }

    byte[] pdf(long id) {
        return jdbc.sql("select pdf from report where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes("pdf"))
                .single();
    }

    /** @return the number of the next report of this quarter */
    int nextPlace(String quarter) {
        return jdbc.sql("select coalesce(max(place), 0) + 1 from report where quarter_id = ?")
                .param(quarter)
                .query(Integer.class)
                .single();
    }

    /** @param line its id is not looked at */
    void insert(ReportLine line, Long previous, Written written, byte[] pdf) {
        jdbc.sql("""
                        insert into report (quarter_id, place, audience, as_of, known_at, previous_id, rules, figures,
                          fingerprint, texts, pdf, frozen_at, frozen_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(line.quarter(), line.place(), line.audience().name(), line.day())
                .param(OffsetDateTime.ofInstant(line.knownAt(), ZoneOffset.UTC))
                .param(previous)
                .params(line.rules(), written.figures(), line.fingerprint(), written.texts())
                .param(pdf)
                .param(OffsetDateTime.ofInstant(line.frozenAt(), ZoneOffset.UTC))
                .param(line.by())
                .update();
    }

    private static ReportLine line(ResultSet row, int number) throws SQLException {
        return new ReportLine(
                row.getLong("id"),
                row.getString("quarter_id"),
                row.getInt("place"),
                Audience.valueOf(row.getString("audience")),
                row.getObject("as_of", LocalDate.class),
                instant(row, "known_at"),
                row.getString("rules"),
                row.getString("fingerprint"),
                instant(row, "frozen_at"),
                row.getString("frozen_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Figures and wording as JSON. */
    record Written(String figures, String texts) {}
}
