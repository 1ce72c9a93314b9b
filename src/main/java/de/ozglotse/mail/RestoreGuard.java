package de.ozglotse.mail;

import de.ozglotse.shared.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out at the start whether the database was restored from a backup, and stops all mails then. */
@Component
class RestoreGuard {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreGuard.class);

    private final JdbcClient database;
    private final StoredMailStop stop;
    private final RestoreMarker marker;
    private final boolean besideDatabase;
    private final UUID installation;
    private Instant latest;

    /** The check is part of making this object: nothing can be sent before. */
    RestoreGuard(
            JdbcClient database,
            StoredMailStop stop,
            MailProperties properties,
            PlatformTransactionManager transactions,
            Environment environment) {
        this.database = database;
        this.stop = stop;
        this.marker = new RestoreMarker(properties.marker());
        // only then one backup may hold both
        this.besideDatabase =
                environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:");
        this.installation = new TransactionTemplate(transactions).execute(status -> check(properties.hold()));
        marker.write(installation, latest);
    }

    /** Notes, after the commit, that a mail was written or sent now. */
    void note(Instant now) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                advance(now);
            }
        });
    }

    private synchronized void advance(Instant now) {
        if (now.isAfter(latest)) {
            latest = now;
            marker.write(installation, now);
        }
    }

    private UUID check(boolean holdAnyway) {
        Optional<UUID> known = database.sql("select installation from mail_installation")
                .query(UUID.class)
                .optional();
        Optional<Instant> newest = newest();
        Optional<RestoreMarker.Content> found = marker.read();
        latest = newest.orElse(Instant.EPOCH);
        if (holdAnyway || known.isPresent() && !fits(found, known.get(), latest)) {
            LOG.warn("The database seems to be restored from a backup: all mails are stopped until they are released");
            stop.begin(MailStop.Reason.RESTORED, Actor.SYSTEM);
        }
        return known.orElseGet(this::settle);
    }

    private boolean fits(Optional<RestoreMarker.Content> found, UUID installation, Instant newest) {
        return found.filter(content -> !(besideDatabase && content.copied()))
                .filter(content -> content.installation().equals(installation))
                .filter(content -> content.latest().toEpochMilli() <= newest.toEpochMilli())
                .isPresent();
    }

    private Optional<Instant> newest() {
        return Optional.ofNullable(database.sql(
                                "select greatest(max(created_at), coalesce(max(sent_at), max(created_at))) from outbox_mail")
                        .query(OffsetDateTime.class)
                        .list()
                        .get(0))
                .map(OffsetDateTime::toInstant);
    }

    private UUID settle() {
        UUID chosen = UUID.randomUUID();
        database.sql("insert into mail_installation (id, installation) values (1, ?)")
                .param(chosen)
                .update();
        return chosen;
    }
}
