package de.ozglotse.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of links for committees. */
@Component
class LiveLinkTable {

    private static final String SELECT = """
            select id, recipient, created_at, created_by, expires_at, revoked_at, uses, last_used_at from report_link\s""";

    private final JdbcClient jdbc;

    LiveLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LiveLink> all() {
        return jdbc.sql(SELECT + "order by id desc").query(LiveLinkTable::link).list();
    }

    Optional<LiveLink> find(String tokenHash) {
        return jdbc.sql(SELECT + "where token_hash = ?")
                .param(tokenHash)
                .query(LiveLinkTable::link)
                .optional();
    }

    Optional<LiveLink> find(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(LiveLinkTable::link)
                .optional();
    }

    void insert(String tokenHash, String recipient, Instant createdAt, String by, Instant expiresAt) {
        jdbc.sql("""
                        insert into report_link (token_hash, recipient, created_at, created_by, expires_at, uses)
                        values (?, ?, ?, ?, ?, 0)""")
                .params(tokenHash, recipient, at(createdAt), by, at(expiresAt))
                .update();
    }

    /** @return false if it was revoked before */
    boolean revoke(long id, Instant now, String by) {
        return jdbc.sql("update report_link set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
                        .params(at(now), by, id)
                        .update()
                == 1;
    }

    void count(long id, Instant now) {
        jdbc.sql("update report_link set uses = uses + 1, last_used_at = ? where id = ?")
                .params(at(now), id)
                .update();
    }

    private static LiveLink link(ResultSet row, int number) throws SQLException {
        return new LiveLink(
                row.getLong("id"),
                row.getString("recipient"),
                instant(row, "created_at"),
                row.getString("created_by"),
                instant(row, "expires_at"),
                instant(row, "revoked_at"),
                row.getInt("uses"),
                instant(row, "last_used_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
