package de.ozglotse.okr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is planned for single days of key results. */
@Component
class PlanPoints {

    private final JdbcClient jdbc;

    PlanPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return amounts by day, of each key result of the quarter that has some */
    Map<String, Map<LocalDate, BigDecimal>> ofQuarter(String quarter) {
        return jdbc
                .sql("""
                        select p.* from okr_plan_point p
                        join okr_key_result k on k.code = p.key_result_code
                        join okr_objective o on o.code = k.objective_code
                        where o.quarter_id = ?""")
                .param(quarter)
                .query((row, number) -> new Point(
                        row.getString("key_result_code"),
                        row.getObject("planned_on", LocalDate.class),
                        row.getBigDecimal("amount")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Point::keyResult, Collectors.toMap(Point::day, Point::amount, (first, second) -> second)));
    }

    SortedMap<LocalDate, BigDecimal> of(String keyResult) {
        SortedMap<LocalDate, BigDecimal> points = new TreeMap<>();
        List<Point> stored = jdbc.sql("select * from okr_plan_point where key_result_code = ?")
                .param(keyResult)
                .query((row, number) ->
                        new Point(keyResult, row.getObject("planned_on", LocalDate.class), row.getBigDecimal("amount")))
                .list();
        stored.forEach(point -> points.put(point.day(), point.amount()));
        return points;
    }

    void replace(String keyResult, Map<LocalDate, BigDecimal> points) {
        jdbc.sql("delete from okr_plan_point where key_result_code = ?")
                .param(keyResult)
                .update();
        points.forEach((day, amount) -> jdbc.sql(
                        "insert into okr_plan_point (key_result_code, planned_on, amount) values (?, ?, ?)")
                .params(keyResult, day, amount)
                .update());
    }

    private record Point(String keyResult, LocalDate day, BigDecimal amount) {}
}
