package de.ozglotse.okr;

import de.ozglotse.shared.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was changed about objectives and key results after their release; both values stay. */
@Component
@Transactional(readOnly = true)
public class Adjustments {

    private final JdbcClient jdbc;

    Adjustments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the Zielanpassungen of the quarter, the oldest first */
    public List<Zielanpassung> ofQuarter(String quarter) {
        return ReadOnce.of(this, quarter, () -> read(quarter));
    }

    private List<Zielanpassung> read(String quarter) {
        return jdbc.sql("select * from okr_adjustment where subject_code like ? order by id")
                .param(quarter + "-%")
                .query(Adjustments::adjustment)
                .list();
    }

    void add(Zielanpassung it) {
        jdbc.sql("""
                        insert into okr_adjustment (subject_code, adjusted, earlier, later, reason, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(it.subject(), it.field().name(), it.earlier(), it.later(), it.reason(), it.by())
                .param(OffsetDateTime.ofInstant(it.at(), ZoneOffset.UTC))
                .update();
    }

    /** @return the title of before somebody changed it later than that sight; empty if nobody has */
    static Optional<String> titleBefore(List<Zielanpassung> all, String subject, Sight sight) {
        return all.stream()
                .filter(it -> it.subject().equals(subject) && it.field() == Zielanpassung.Field.TITEL)
                .filter(it -> !sight.covers(it.at()))
                .map(Zielanpassung::earlier)
                .findFirst();
    }

    private static Zielanpassung adjustment(ResultSet row, int number) throws SQLException {
        return new Zielanpassung(
                row.getString("subject_code"),
                Zielanpassung.Field.valueOf(row.getString("adjusted")),
                row.getString("earlier"),
                row.getString("later"),
                row.getString("reason"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
