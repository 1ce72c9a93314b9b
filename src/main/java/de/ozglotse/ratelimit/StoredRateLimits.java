package de.ozglotse.ratelimit;

import de.ozglotse.shared.InstallationKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One row for each limit and person; its lock lets one event be counted after the other. */
@Component
class StoredRateLimits implements RateLimits {

    private static final int ATTEMPTS = 10;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final InstallationKey key;
    private final Clock clock;

    StoredRateLimits(JdbcClient jdbc, PlatformTransactionManager transactions, Environment environment, Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.key = InstallationKey.of(environment);
        this.clock = clock;
    }

    @Override
    public Optional<Duration> count(RateLimit limit, String who) {
        String hash = hash(limit, who);
        for (int attempt = 1; ; attempt++) {
            try {
                return ownTransaction.execute(status -> count(limit, hash, clock.instant()));
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                // somebody else made the row at the same moment: now there is one to lock
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void takeBack(RateLimit limit, String who) {
        change(
                "update rate_count set events = events - 1 where limit_name = ? and who_hash = ? and events > 0",
                limit,
                who);
    }

    @Override
    public void forget(RateLimit limit, String who) {
        change("delete from rate_count where limit_name = ? and who_hash = ?", limit, who);
    }

    private void change(String statement, RateLimit limit, String who) {
        ownTransaction.executeWithoutResult(status ->
                jdbc.sql(statement).param(limit.name()).param(hash(limit, who)).update());
    }

    private Optional<Duration> count(RateLimit limit, String hash, Instant now) {
        if (countOn(limit, hash, now) == 0) {
            removeOld(now);
            begin(limit, hash, now);
        }
        return jdbc.sql("select ends_at from rate_count where limit_name = ? and who_hash = ? and events > ?")
                .param(limit.name())
                .param(hash)
                .param(limit.most())
                .query((row, number) -> Duration.between(
                        now, row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** @return the number of rows: none if nothing has been counted yet */
    private int countOn(RateLimit limit, String hash, Instant now) {
        return jdbc.sql("""
                update rate_count
                set events = case when ends_at <= :now then 1 when events > :most then events else events + 1 end,
                    ends_at = case when ends_at <= :now then :end else ends_at end
                where limit_name = :name and who_hash = :hash""")
                .param("now", utc(now))
                .param("most", limit.most())
                .param("end", utc(now.plus(limit.window())))
                .param("name", limit.name())
                .param("hash", hash)
                .update();
    }

    private void begin(RateLimit limit, String hash, Instant now) {
        jdbc.sql("insert into rate_count (limit_name, who_hash, events, ends_at) values (?, ?, 1, ?)")
                .param(limit.name())
                .param(hash)
                .param(utc(now.plus(limit.window())))
                .update();
    }

    /** Skips rows that somebody is just counting on, so that nobody waits for anybody in a circle. */
    private void removeOld(Instant now) {
        jdbc.sql("""
                delete from rate_count where (limit_name, who_hash) in (
                  select limit_name, who_hash from rate_count where ends_at <= ? for update skip locked)""").param(utc(now)).update();
    }

    private String hash(RateLimit limit, String who) {
        return key.digest("ratelimit", limit.name() + ' ' + who);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
