package de.ozglotse.okr;

import de.ozglotse.shared.ReadOnce;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was ever settled about key results: each change adds a version, and none is ever changed or removed. */
@Component
class KeyResultVersions {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    KeyResultVersions(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * Keeps what the key result says now.
     *
     * @param plan amounts by day; none for a straight line
     * @param from the first day for which it holds
     * @param reason empty for what is released
     */
    void keep(
            String keyResult,
            SortedMap<LocalDate, BigDecimal> plan,
            LocalDate from,
            String reason,
            String by,
            Instant at) {
        entities.flush();
        jdbc.sql("""
                        insert into okr_key_result_version (key_result_code, valid_from, title, target_amount,
                          minimum_amount, commitment, person, due_on, plan, reason, changed_by, changed_at)
                        select code, :from, title, target_amount, minimum_amount, commitment, person, due_on, :plan,
                          :reason, :by, :at
                        from okr_key_result where code = :code""")
                .param("code", keyResult)
                .param("from", from)
                .param("plan", PlanText.of(plan))
                .param("reason", reason)
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** @return all of them by code of the key result, in the order in which they were said */
    Map<String, List<KeyResultVersion>> ofQuarter(String quarter) {
        return ReadOnce.of(this, quarter, () -> read(quarter));
    }

    private Map<String, List<KeyResultVersion>> read(String quarter) {
        return jdbc.sql("""
                        select v.* from okr_key_result_version v
                        join okr_key_result k on k.code = v.key_result_code
                        join okr_objective o on o.code = k.objective_code
                        where o.quarter_id = ? order by v.id""").param(quarter).query(KeyResultVersions::version).list().stream()
                .collect(Collectors.groupingBy(KeyResultVersion::keyResult));
    }

    /** @return what holds from that sight, by code of the key result; without those that were not there yet */
    Map<String, KeyResultVersion> seen(String quarter, Sight sight) {
        return ofQuarter(quarter).entrySet().stream()
                .filter(all -> KeyResultVersion.isThere(all.getValue(), sight))
                .collect(Collectors.toMap(Map.Entry::getKey, all -> KeyResultVersion.seen(all.getValue(), sight)));
    }

    KeyResultVersion seenOne(String keyResult, Sight sight) {
        return KeyResultVersion.seen(of(keyResult), sight);
    }

    /** @return all of one key result, in the order in which they were said */
    List<KeyResultVersion> of(String keyResult) {
        return jdbc.sql("select * from okr_key_result_version where key_result_code = ? order by id")
                .param(keyResult)
                .query(KeyResultVersions::version)
                .list();
    }

    private static KeyResultVersion version(ResultSet row, int number) throws SQLException {
        return new KeyResultVersion(
                row.getString("key_result_code"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("title"),
                Optional.ofNullable(row.getBigDecimal("target_amount")),
                Optional.ofNullable(row.getBigDecimal("minimum_amount")),
                Commitment.valueOf(row.getString("commitment")),
                row.getString("person"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                PlanText.read(row.getString("plan")),
                row.getString("changed_by"),
                row.getString("reason"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
