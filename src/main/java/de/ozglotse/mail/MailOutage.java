package de.ozglotse.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Since when no mail leaves: begins with a failed attempt and ends with the next mail that the server takes. */
@Component
class MailOutage {

    /** Connections break; after so many the server itself is taken for away. */
    private static final int AWAY_AFTER = 3;

    private static final Duration ALARM_AFTER = Duration.ofHours(24);

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    MailOutage(
            JdbcClient database,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.events = events;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    Optional<State> current() {
        return database.sql("select began_at, failures, is_over from mail_outage")
                .query((row, number) -> new State(
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        row.getInt("failures"),
                        row.getBoolean("is_over")))
                .optional();
    }

    boolean isAway() {
        return current().filter(State::isAway).isPresent();
    }

    /** @return since when no mail leaves, if that is long enough for somebody to be told */
    Optional<Instant> alarm() {
        Instant latest = clock.instant().minus(ALARM_AFTER);
        return current().filter(state -> !state.over()).map(State::began).filter(began -> !began.isAfter(latest));
    }

    /**
     * Takes part in no transaction: the one of the failed attempt is rolled back.
     *
     * @param byServer whether the failure says something about the server; otherwise only the mail may be to blame
     */
    void failed(boolean byServer) {
        try {
            ownTransaction.executeWithoutResult(status -> count(byServer ? 1 : 0));
        } catch (DuplicateKeyException e) {
            // another mail failed at this very moment and has begun the outage
            return;
        }
    }

    private void count(int failures) {
        int counted = database.sql("update mail_outage set failures = failures + ?, is_over = false")
                .param(failures)
                .update();
        if (counted == 0) {
            Instant now = clock.instant();
            database.sql("insert into mail_outage (id, began_at, failures, is_over) values (1, ?, ?, false)")
                    .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .param(failures)
                    .update();
            events.publishEvent(new MailOutageBegan(now));
        }
    }

    /**
     * The server has taken a mail. Only a mark, because this is the transaction that must not fail any more.
     *
     * @return whether {@link #end()} is to be called after the commit
     */
    boolean taken() {
        return database.sql("update mail_outage set is_over = true").update() > 0;
    }

    /** Tells that mails leave again, once for each outage and in a transaction of its own. */
    void end() {
        ownTransaction.executeWithoutResult(status -> {
            if (database.sql("delete from mail_outage where is_over = true").update() > 0) {
                events.publishEvent(new MailOutageEnded());
            }
        });
    }

    /** @param over whether a mail has left since, but nobody has been told yet */
    record State(Instant began, int failures, boolean over) {

        boolean isAway() {
            return !over && failures >= AWAY_AFTER;
        }
    }
}
