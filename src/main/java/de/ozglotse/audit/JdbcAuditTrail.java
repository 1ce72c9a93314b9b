package de.ozglotse.audit;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the log in one table, to which it only ever adds. */
@Component
@Transactional
class JdbcAuditTrail implements AuditTrail, AuditLog {

    private static final int PAGE_SIZE = 50;

    /** More pages nobody turns. */
    private static final int LAST_PAGE = 1000;

    private static final String COLUMNS =
            "select occurred_at, actor_kind, actor_name, kind, case_key, step_id, details from audit_entry ";

    private static final String TRACES = """
            select e.occurred_at, e.actor_kind, e.actor_name, e.kind, e.case_key, e.step_id, e.details, t.counted
            from audit_entry e join (
              select max(id) as latest, sum(case when kind = :kind then 1 else 0 end) as counted
              from audit_entry where step_id in (:steps) group by step_id
            ) t on t.latest = e.id""";

    private final JdbcClient jdbc;
    private final LoggedStepLives lives;
    private final Details details;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, LoggedStepLives lives, Details details, Clock clock) {
        this.jdbc = jdbc;
        this.lives = lives;
        this.details = details;
        this.clock = clock;
    }

    @Override
    public void record(Actor actor, String kind, CaseKey caseKey, StepId step, String... details) {
        OffsetDateTime at = insert(actor, kind, caseKey.value(), step.value(), details);
        lives.take(kind, caseKey.value(), step.value(), at);
    }

    @Override
    public void record(Actor actor, String kind, CaseKey caseKey, String... details) {
        insert(actor, kind, caseKey.value(), null, details);
    }

    @Override
    public void record(Actor actor, String kind, String... details) {
        insert(actor, kind, null, null, details);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> of(CaseKey caseKey, int limit) {
        return jdbc.sql(COLUMNS + "where case_key = ? order by id desc fetch first ? rows only")
                .param(caseKey.value())
                .param(limit)
                .query(this::entry)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> of(StepId step) {
        return jdbc.sql(COLUMNS + "where step_id = ? order by id desc")
                .param(step.value())
                .query(this::entry)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<StepId, StepTrace> traces(Collection<StepId> steps, String kind) {
        Map<StepId, StepTrace> traces = new HashMap<>();
        if (!steps.isEmpty()) {
            jdbc.sql(TRACES)
                    .param("kind", kind)
                    .param("steps", steps.stream().map(StepId::value).toList())
                    .query((RowCallbackHandler) row -> {
                        AuditEntry latest = entry(row, 0);
                        traces.put(latest.step().orElseThrow(), new StepTrace(latest, row.getLong("counted")));
                    });
        }
        return traces;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> since(Collection<StepId> steps, Collection<CaseKey> cases, Instant since, int limit) {
        return jdbc.sql(COLUMNS + "where (step_id in (:steps) or case_key in (:cases)) and occurred_at > :since"
                        + " order by id desc fetch first :limit rows only")
                .param("steps", orNone(steps.stream().map(StepId::value).toList()))
                .param("cases", orNone(cases.stream().map(CaseKey::value).toList()))
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Page page(AuditTopic topic, int page) {
        int number = Math.min(Math.max(1, page), LAST_PAGE);
        String wanted = topic.kinds().isEmpty() ? "case_key is null" : "kind in (:kinds)";
        List<AuditEntry> found = jdbc.sql(COLUMNS + "where " + wanted
                        + " order by id desc offset :skipped rows fetch next :limit rows only")
                .param("kinds", orNone(topic.kinds()))
                .param("skipped", (number - 1) * PAGE_SIZE)
                .param("limit", PAGE_SIZE + 1)
                .query(this::entry)
                .list();
        return new Page(found.stream().limit(PAGE_SIZE).toList(), number, found.size() > PAGE_SIZE);
    }

    /** A list of SQL must not be empty. */
    private static List<String> orNone(List<String> keys) {
        return keys.isEmpty() ? List.of("") : keys;
    }

    private OffsetDateTime insert(Actor actor, String kind, String caseKey, String step, String... arguments) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("""
                insert into audit_entry (occurred_at, actor_kind, actor_name, kind, case_key, step_id, details)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(now)
                .param(actor.kind().name())
                .param(Details.cut(actor.name(), 200))
                .param(kind)
                .param(caseKey)
                .param(step)
                .param(details.write(arguments))
                .update();
        return now;
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_name")),
                row.getString("kind"),
                Optional.ofNullable(row.getString("case_key")).map(CaseKey::new),
                Optional.ofNullable(row.getString("step_id")).map(StepId::new),
                details.read(row.getString("details")));
    }
}
