package de.ozglotse.identity;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The access tokens of people for programs that read; only hashes of them are kept. */
@Service
@Transactional
public class AccessTokens {

    private static final int MOST = 10;

    /** To know the day of its last use, nobody needs to write at every use. */
    private static final Duration USE_IS_WRITTEN_AFTER = Duration.ofMinutes(10);

    private static final String USABLE = " t.revoked_at is null and t.expires_at > :now";

    private final JdbcClient jdbc;
    private final AppUsers users;
    private final AuditTrail audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    AccessTokens(JdbcClient jdbc, AppUsers users, AuditTrail audit, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @return those of the person that are good, the newest first */
    @Transactional(readOnly = true)
    public List<AccessToken> of(String username) {
        return jdbc.sql(
                        "select t.* from access_token t join app_user u on u.id = t.user_id where u.username = :username"
                                + " and" + USABLE + " order by t.id desc")
                .param("username", Users.normalize(username))
                .param("now", utc(clock.instant()))
                .query((row, number) -> token(row))
                .list();
    }

    /**
     * Makes a token that may read what the person may read.
     *
     * @param lastDay at most a year from now
     * @return the secret, which nobody can be told again
     */
    public String create(String username, String label, LocalDate lastDay) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1))) {
            throw new Refused("identity.tokens.day");
        }
        if (of(username).size() >= MOST) {
            throw new Refused("identity.tokens.many", MOST);
        }
        TokenSecret secret = TokenSecret.next();
        jdbc.sql("""
                insert into access_token (user_id, label, beginning, token_hash, created_at, expires_at)
                select id, :label, :beginning, :hash, :now, :end from app_user where username = :username""")
                .param("label", label)
                .param("beginning", secret.beginning())
                .param("hash", secret.hash())
                .param("now", utc(clock.instant()))
                .param("end", utc(CountyTime.endOf(lastDay)))
                .param("username", Users.normalize(username))
                .update();
        audit.record(currentUser.actor(), "token.created", label);
        return secret.value();
    }

    public void revoke(String username, long id) {
        AccessToken token = of(username).stream()
                .filter(own -> own.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("token " + id));
        jdbc.sql("update access_token set revoked_at = :now where id = :id")
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
        audit.record(currentUser.actor(), "token.revoked", token.label());
    }

    /** @return whose token it is, with the roles of this moment; empty unless token and person are good */
    Optional<SignedInUser> owner(TokenSecret secret) {
        Instant now = clock.instant();
        Optional<Found> found = jdbc.sql(
                        "select t.id, u.username from access_token t join app_user u on u.id = t.user_id"
                                + " where t.token_hash = :hash and u.enabled = true and" + USABLE)
                .param("hash", secret.hash())
                .param("now", utc(now))
                .query((row, number) -> new Found(row.getLong(1), row.getString(2)))
                .optional();
        found.ifPresent(token -> jdbc.sql("update access_token set last_used_at = :now where id = :id"
                        + " and (last_used_at is null or last_used_at < :before)")
                .param("now", utc(now))
                .param("before", utc(now.minus(USE_IS_WRITTEN_AFTER)))
                .param("id", token.id())
                .update());
        return found.flatMap(token -> users.findByUsernameAndEnabledTrue(token.username()))
                .map(AppUser::toSignedInUser);
    }

    private static AccessToken token(ResultSet row) throws SQLException {
        return new AccessToken(
                row.getLong("id"),
                row.getString("label"),
                row.getString("beginning"),
                day(row, "created_at"),
                day(row, "expires_at"),
                Optional.ofNullable(day(row, "last_used_at")));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : CountyTime.dayOf(time.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** A good token and whose it is. */
    private record Found(long id, String username) {}
}
