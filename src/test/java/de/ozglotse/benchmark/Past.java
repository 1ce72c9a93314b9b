package de.ozglotse.benchmark;

import de.ozglotse.municipality.Municipality;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What teams have said in two years: every quarter before this one is closed, was reviewed, and is carried on by the next
 * one; there is a check-in for every key result and week until today.
 *
 * <p>The application itself has opened the quarters. What people would have written in meetings stands in plain rows.
 */
final class Past {

    /** How many quarters lie before this one. */
    static final int QUARTERS = 8;

    private static final int QUARTER_ID = "2026-Q4".length();
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY);

    private final Connection connection;
    private final LocalDate today;

    Past(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    /** @return the first days of the quarters, the oldest first, this one last */
    static List<LocalDate> quarters(LocalDate today) {
        LocalDate current = today.with(IsoFields.DAY_OF_QUARTER, 1);
        return IntStream.rangeClosed(0, QUARTERS)
                .mapToObj(i -> current.minusMonths(3L * (QUARTERS - i)))
                .toList();
    }

    void write() throws SQLException {
        for (LocalDate quarter : quarters(today)) {
            LocalDate next = quarter.plusMonths(3);
            for (LocalDate week = quarter; week.isBefore(next) && !week.isAfter(today); week = week.plusWeeks(1)) {
                checkIn(id(quarter), week);
            }
            if (!next.isAfter(today)) {
                close(quarter, next);
            }
        }
    }

    /** About the answer that was given last: no mail leaves here, so that there is none otherwise. */
    void writeMailTo(Municipality municipality, LocalDate day) throws SQLException {
        update(
                "insert into outbox_mail (id, dedup_key, message_id, to_address, to_name, subject, text_body, html_body,"
                        + " template, case_key, step_id, reminder, status, created_at, send_at, sent_at, attempts,"
                        + " version)"
                        + " select ?, 'frage|' || step_id, step_id || '@landkreis.example', 'rathaus@stadt.example',"
                        + " 'Erika Beispiel', label, ?, ?, 'frage', case_key, step_id, false, 'SENT', ?, ?, ?, 1, 0"
                        + " from given_answer where case_key = ? and step_key = 'UserTask_ApproveLeistung'",
                UUID.randomUUID(),
                "Bitte antworten Sie uns. ".repeat(20),
                "<p>Bitte antworten Sie uns.</p>".repeat(40),
                noon(day),
                noon(day),
                noon(day),
                municipality.ags().value());
    }

    private void checkIn(String quarter, LocalDate day) throws SQLException {
        update(
                "insert into okr_check_in (key_result_code, iso_week, assessment, confidence, obstacle, change_text,"
                        + " next_step, actual_amount, target_amount, step_id, given_by, given_at, light)"
                        + " select code, ?, 'IM_PLAN', 7, 'KEINES', 'Es geht voran.', 'Wir machen weiter.', 1, 25,"
                        + " ?, 'Katrin Vogel', ?, 'GRUEN' from okr_key_result where code like ?",
                WEEK.format(day),
                "check-in-" + day,
                noon(day),
                quarter + "%");
    }

    private void close(LocalDate quarter, LocalDate next) throws SQLException {
        update(
                "insert into okr_cycle (quarter_id, phase, begun_at, closed_at, entity_version)"
                        + " values (?, 'ABGESCHLOSSEN', ?, ?, 0)",
                id(quarter),
                noon(quarter),
                noon(next.minusDays(1)));
        update(
                "insert into okr_score (key_result_code, actual_amount, target_amount, proposed, score, score_reason,"
                        + " decision, decision_reason, step_id, given_by, given_at)"
                        + " select code, 20, 25, 0.8, 0.8, 'Vier von fünf.', 'FORTFUEHREN', 'Der Rest folgt.',"
                        + " ?, 'Katrin Vogel', ? from okr_key_result where code like ?",
                "review-" + quarter,
                noon(next.minusDays(1)),
                id(quarter) + "%");
        for (String carriedOn : List.of("okr_objective", "okr_key_result")) {
            update(
                    "insert into okr_succession (successor, predecessor)"
                            + " select code, cast(? as varchar(50)) || substring(code, " + (QUARTER_ID + 1) + ") from "
                            + carriedOn + " where code like ?",
                    id(quarter),
                    id(next) + "%");
        }
    }

    private void update(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }

    private static String id(LocalDate quarter) {
        return quarter.getYear() + "-Q" + quarter.get(IsoFields.QUARTER_OF_YEAR);
    }

    private static Timestamp noon(LocalDate day) {
        return Timestamp.from(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }
}
