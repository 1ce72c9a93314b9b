package de.ozglotse.tasklist;

import de.ozglotse.workflow.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a step's page open. A help for people who work side by side, never a lock: what decides is who completes the
 * step first.
 */
@Service
@Transactional
public class Presence {

    /** After that time the page is more likely forgotten than read. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody who has opened a step's page. */
    public record Opened(String name, Instant at) {}

    /** Remembers it if the step is open and belongs to the person. */
    public void open(StepId step, TaskViewer viewer, String name) {
        jdbc.sql("delete from step_presence where opened_at < :old or (step_id = :step and username = :username)")
                .param("old", utc(clock.instant().minus(FRESH)))
                .param("step", step.value())
                .param("username", viewer.username())
                .update();
        if (!viewer.groups().isEmpty()) {
            jdbc.sql("""
                    insert into step_presence (step_id, username, name, opened_at)
                    select step_id, :username, :name, :now from open_step
                    where step_id = :step and candidate_group in (:groups)""")
                    .param("username", viewer.username())
                    .param("name", name)
                    .param("now", utc(clock.instant()))
                    .param("step", step.value())
                    .param("groups", viewer.groups())
                    .update();
        }
    }

    public void close(StepId step, TaskViewer viewer) {
        jdbc.sql("delete from step_presence where step_id = ? and username = ?")
                .param(step.value())
                .param(viewer.username())
                .update();
    }

    /** @return who else has these steps open, the first one first; one query */
    @Transactional(readOnly = true)
    public Map<StepId, List<Opened>> others(Collection<StepId> steps, TaskViewer viewer) {
        Map<StepId, List<Opened>> others = new HashMap<>();
        if (!steps.isEmpty()) {
            jdbc.sql("""
                    select step_id, name, opened_at from step_presence
                    where step_id in (:steps) and username <> :username and opened_at >= :fresh
                    order by opened_at, name""")
                    .param("steps", steps.stream().map(StepId::value).toList())
                    .param("username", viewer.username())
                    .param("fresh", utc(clock.instant().minus(FRESH)))
                    .query((RowCallbackHandler) row -> others.computeIfAbsent(
                                    new StepId(row.getString("step_id")), any -> new ArrayList<>())
                            .add(opened(row)));
        }
        return others;
    }

    private static Opened opened(ResultSet row) throws SQLException {
        return new Opened(
                row.getString("name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
