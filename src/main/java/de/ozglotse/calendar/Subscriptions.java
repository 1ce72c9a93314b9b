package de.ozglotse.calendar;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who subscribes to the own calendar: one secret address for each person, which can be renewed and ended. */
@Service
@Transactional
public class Subscriptions {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    Subscriptions(JdbcClient jdbc, AuditTrail audit, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @return since when the person's address has been valid */
    @Transactional(readOnly = true)
    public Optional<Instant> since(String username) {
        return jdbc.sql("select created_at from calendar_subscription where username = ?")
                .param(username)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** @return the secret of a new address, which nobody can read again; the old address is not valid any more */
    public String renew(String username) {
        boolean first = !delete(username);
        String secret = CalendarSecret.next();
        jdbc.sql("insert into calendar_subscription (username, secret_hash, created_at) values (?, ?, ?)")
                .param(username)
                .param(CalendarSecret.hash(secret))
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        audit.record(currentUser.actor(), first ? "calendar.subscribed" : "calendar.renewed", username);
        return secret;
    }

    public void end(String username) {
        if (delete(username)) {
            audit.record(currentUser.actor(), "calendar.ended", username);
        }
    }

    /** @return whose address it is, empty if nobody's */
    @Transactional(readOnly = true)
    public Optional<String> ownerOf(String secret) {
        return jdbc.sql("select username from calendar_subscription where secret_hash = ?")
                .param(CalendarSecret.hash(secret))
                .query(String.class)
                .optional();
    }

    private boolean delete(String username) {
        return jdbc.sql("delete from calendar_subscription where username = ?")
                        .param(username)
                        .update()
                > 0;
    }
}
