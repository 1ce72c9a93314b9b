package de.ozglotse.okr;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Maßnahmen said before they were changed: each change leaves a copy, and none is ever removed. */
@Component
class MassnahmeVersions {

    private final JdbcClient jdbc;

    MassnahmeVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is written down now. */
    void keep(long id) {
        jdbc.sql("""
                        insert into okr_massnahme_version (massnahme_id, entity_version, title, team, person, begins_on,
                          ends_on, status, outcome, changed_by, changed_at)
                        select id, entity_version, title, team, person, begins_on,
                          ends_on, status, outcome, changed_by, changed_at
                        from okr_massnahme where id = ?""").param(id).update();
    }

    /** @return the Maßnahmen as they were then, without those that nobody had written down yet */
    List<Massnahme> asOf(List<Massnahme> now, Instant then) {
        if (now.stream().noneMatch(massnahme -> massnahme.at().isAfter(then))) {
            return now;
        }
        Map<Long, Massnahme> known = known(now.stream().map(Massnahme::id).toList(), then);
        return now.stream()
                .flatMap(massnahme -> Optional.ofNullable(known.get(massnahme.id())).stream())
                .toList();
    }

    private Map<Long, Massnahme> known(List<Long> ids, Instant then) {
        return jdbc
                .sql("""
                        select v.*, v.massnahme_id as id, m.key_result_code
                        from okr_massnahme_version v join okr_massnahme m on m.id = v.massnahme_id
                        where v.massnahme_id in (:ids) and v.changed_at <= :then
                        order by v.massnahme_id, v.entity_version""")
                .param("ids", ids)
                .param("then", OffsetDateTime.ofInstant(then, ZoneOffset.UTC))
                .query(MassnahmeTable::massnahme)
                .list()
                .stream()
                .collect(Collectors.toMap(Massnahme::id, version -> version, (earlier, later) -> later));
    }
}
