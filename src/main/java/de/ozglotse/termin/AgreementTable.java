package de.ozglotse.termin;

import de.ozglotse.owntask.OwnTask.Addressee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what was agreed in meetings. */
@Component
class AgreementTable {

    private final JdbcClient jdbc;

    AgreementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return in the order in which they were agreed */
    List<Massnahme> of(UUID termin) {
        return jdbc.sql("select id, title, addressee, responsible, due_on from termin_massnahme where termin_id = ?"
                        + " order by row_no")
                .param(termin)
                .query(AgreementTable::massnahme)
                .list();
    }

    void insert(UUID termin, Massnahme massnahme, Instant at) {
        jdbc.sql("""
                insert into termin_massnahme (id, termin_id, title, addressee, responsible, due_on, agreed_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(massnahme.id())
                .param(termin)
                .param(massnahme.title())
                .param(massnahme.addressee().name())
                .param(massnahme.responsible().orElse(null))
                .param(massnahme.due())
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    void remove(UUID termin, UUID massnahme) {
        jdbc.sql("delete from termin_massnahme where termin_id = ? and id = ?")
                .params(termin, massnahme)
                .update();
    }

    private static Massnahme massnahme(ResultSet row, int number) throws SQLException {
        return new Massnahme(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Addressee.valueOf(row.getString("addressee")),
                Optional.ofNullable(row.getString("responsible")),
                row.getObject("due_on", LocalDate.class));
    }
}
