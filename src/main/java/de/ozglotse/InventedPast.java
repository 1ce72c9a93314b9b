package de.ozglotse;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows from the log whether the demo's invented past has come to its end, or the start that invented it was ended. */
@Component
@Profile("demo")
class InventedPast {

    private static final String BEGUN = "demo.past.begun";
    private static final String ENDED = "demo.past.ended";

    private final AuditTrail trail;
    private final JdbcClient jdbc;

    InventedPast(AuditTrail trail, JdbcClient jdbc) {
        this.trail = trail;
        this.jdbc = jdbc;
    }

    void begin() {
        trail.record(Actor.SYSTEM, BEGUN);
    }

    void end() {
        trail.record(Actor.SYSTEM, ENDED);
    }

    /** @return the last moment at which something happened in a past that has begun and not ended */
    @Transactional(readOnly = true)
    public Optional<Instant> interruptedAt() {
        if (entries(BEGUN) == 0 || entries(ENDED) > 0) {
            return Optional.empty();
        }
        return jdbc.sql("select max(occurred_at) from audit_entry")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private long entries(String kind) {
        return jdbc.sql("select count(*) from audit_entry where kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }
}
