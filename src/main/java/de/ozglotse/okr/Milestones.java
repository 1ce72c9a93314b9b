package de.ozglotse.okr;

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
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The milestones of key results and when they were reached; what was entered by mistake is struck, not deleted. */
@Component
@Transactional(readOnly = true)
public class Milestones {

    /** as many as a key result may have */
    public static final int FEWEST = 2;

    public static final int MOST = 10;

    private static final String ALL = """
            select m.id, m.key_result_code, m.place, m.title, m.weight, e.reached_on, e.recorded_by
            from okr_milestone m
            left join okr_milestone_entry e on e.milestone_id = m.id and e.reached_on <= :day
              and e.recorded_at <= :entered and (e.struck_at is null or e.struck_at > :known)
            """;

    private final JdbcClient jdbc;

    Milestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return those of one key result in their order, as they stand from this sight */
    public List<Milestone> of(String keyResult, Sight sight) {
        return jdbc.sql(ALL + "where m.key_result_code = :code order by m.place")
                .param("code", keyResult)
                .param("day", sight.day())
                .param("entered", stored(sight.enteredAt()))
                .param("known", stored(sight.knownAt()))
                .query(Milestones::milestone)
                .list();
    }

    /** @return the weight that is reached, of each key result that has milestones */
    Map<String, BigDecimal> reached(Sight sight) {
        return jdbc
                .sql(ALL)
                .param("day", sight.day())
                .param("entered", stored(sight.enteredAt()))
                .param("known", stored(sight.knownAt()))
                .query(Milestones::milestone)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Milestone::keyResult,
                        Collectors.reducing(BigDecimal.ZERO, Milestone::weightReached, BigDecimal::add)));
    }

    void add(String keyResult, int place, String title, int weight) {
        jdbc.sql("insert into okr_milestone (key_result_code, place, title, weight) values (?, ?, ?, ?)")
                .params(keyResult, place, title, weight)
                .update();
    }

    void reach(long id, LocalDate day, String by, Instant at) {
        jdbc.sql(
                        "insert into okr_milestone_entry (milestone_id, reached_on, recorded_by, recorded_at) values (?, ?, ?, ?)")
                .params(id, day, by, stored(at))
                .update();
    }

    void strike(long id, String by, Instant at) {
        jdbc.sql(
                        "update okr_milestone_entry set struck_by = ?, struck_at = ? where milestone_id = ? and struck_at is null")
                .params(by, stored(at), id)
                .update();
    }

    private static OffsetDateTime stored(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Milestone milestone(ResultSet row, int number) throws SQLException {
        return new Milestone(
                row.getLong("id"),
                row.getString("key_result_code"),
                row.getInt("place"),
                row.getString("title"),
                row.getInt("weight"),
                Optional.ofNullable(row.getObject("reached_on", LocalDate.class)),
                Optional.ofNullable(row.getString("recorded_by")));
    }

    /**
     * A part of a key result that is reached or not.
     *
     * @param weight beside the others
     * @param reached since when, if it is
     */
    public record Milestone(
            long id,
            String keyResult,
            int place,
            String title,
            int weight,
            Optional<LocalDate> reached,
            Optional<String> by) {

        BigDecimal weightReached() {
            return reached.isPresent() ? BigDecimal.valueOf(weight) : BigDecimal.ZERO;
        }
    }
}
