package de.ozglotse.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the mails of all nodes together below the number for one hour. Each mail gets a slot: at once if there is room,
 * otherwise an hour after the mail that it has to wait for.
 */
@Component
class MailPace {

    private static final Duration WINDOW = Duration.ofHours(1);

    /** Whoever comes later than this to its slot gets a new one: it might meet many others. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final TransactionTemplate ownTransaction;
    private final int mostPerHour;
    private final Clock clock;

    MailPace(JdbcClient database, PlatformTransactionManager transactions, MailProperties properties, Clock clock) {
        this.database = database;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.mostPerHour = properties.mostPerHour();
        this.clock = clock;
    }

    /**
     * Takes a slot, in a short transaction of its own so that sending does not wait for sending.
     *
     * @return from when the mail may leave
     */
    Instant slot(UUID mail) {
        return ownTransaction.execute(status -> {
            Instant now = clock.instant();
            database.sql("update mail_slot_lock set taken_at = ?")
                    .param(utc(now))
                    .update();
            return taken(mail).filter(slot -> slot.isAfter(now.minus(LATE))).orElseGet(() -> take(mail, now));
        });
    }

    /** Gives the slot of a mail back that was not sent after all. */
    void giveBack(UUID mail) {
        ownTransaction.executeWithoutResult(status ->
                database.sql("delete from mail_slot where mail = ?").param(mail).update());
    }

    private Optional<Instant> taken(UUID mail) {
        return database.sql("select slot_at from mail_slot where mail = ?")
                .param(mail)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private Instant take(UUID mail, Instant now) {
        database.sql("delete from mail_slot where mail = ? or slot_at < ?")
                .param(mail)
                .param(utc(now.minus(WINDOW)))
                .update();
        Instant slot = database.sql(
                        "select slot_at from mail_slot order by slot_at desc offset ? rows fetch next 1 rows only")
                .param(mostPerHour - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(full -> full.toInstant().plus(WINDOW))
                .filter(now::isBefore)
                .orElse(now);
        database.sql("insert into mail_slot (mail, slot_at) values (?, ?)")
                .param(mail)
                .param(utc(slot))
                .update();
        return slot;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
