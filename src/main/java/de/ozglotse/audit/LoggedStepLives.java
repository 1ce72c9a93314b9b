package de.ozglotse.audit;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The beginnings and ends of steps, kept beside the log: it is too long to be read for them. */
@Component
class LoggedStepLives implements StepLives {

    /** Two ranges of one index: databases look up no alternatives in it. */
    private static final String NEWEST = """
            select case_key, max(opened_at) as newest from (
              select case_key, opened_at from step_life where ended_at is null and opened_at <= :moment
              union all
              select case_key, opened_at from step_life where ended_at > :moment and opened_at <= :moment
            ) alive group by case_key""";

    private final JdbcClient jdbc;

    LoggedStepLives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes what the log says about a step, if it is its beginning or its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String kind, String caseKey, String step, OffsetDateTime at) {
        if (kind.equals("step.opened")) {
            jdbc.sql("insert into step_life (step_id, case_key, opened_at) values (?, ?, ?)")
                    .params(step, caseKey, at)
                    .update();
        } else if (isEnd(kind)) {
            jdbc.sql("update step_life set ended_at = ? where step_id = ? and case_key = ? and ended_at is null")
                    .params(at, step, caseKey)
                    .update();
        }
    }

    private static boolean isEnd(String kind) {
        return kind.equals("step.skipped")
                || kind.equals("step.cancelled")
                || kind.startsWith("step.completed.")
                || kind.startsWith("step.declined.");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CaseKey, Instant> newestOpen(Instant then) {
        Map<CaseKey, Instant> newest = new HashMap<>();
        jdbc.sql(NEWEST)
                .param("moment", OffsetDateTime.ofInstant(then, ZoneOffset.UTC))
                .query((RowCallbackHandler) row -> newest.put(
                        new CaseKey(row.getString("case_key")),
                        row.getObject("newest", OffsetDateTime.class).toInstant()));
        return newest;
    }
}
