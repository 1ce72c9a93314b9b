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
import org.springframework.transaction.annotation.Transactional;

/** Reads the beginnings and ends of steps from the log. */
@Component
class LoggedStepLives implements StepLives {

    private static final String NEWEST = """
            select s.case_key, max(e.occurred_at) as newest from (
              select step_id, case_key,
                max(case when kind = 'step.opened' then id end) as opened,
                max(case when kind <> 'step.opened' then id else 0 end) as ended
              from audit_entry
              where step_id is not null and occurred_at <= ?
                and (kind in ('step.opened', 'step.skipped', 'step.cancelled')
                  or kind like 'step.completed.%' or kind like 'step.declined.%')
              group by step_id, case_key
            ) s join audit_entry e on e.id = s.opened
            where s.opened > s.ended
            group by s.case_key""";

    private final JdbcClient jdbc;

    LoggedStepLives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CaseKey, Instant> newestOpen(Instant then) {
        Map<CaseKey, Instant> newest = new HashMap<>();
        jdbc.sql(NEWEST).param(OffsetDateTime.ofInstant(then, ZoneOffset.UTC)).query((RowCallbackHandler)
                row -> newest.put(
                        new CaseKey(row.getString("case_key")),
                        row.getObject("newest", OffsetDateTime.class).toInstant()));
        return newest;
    }
}
