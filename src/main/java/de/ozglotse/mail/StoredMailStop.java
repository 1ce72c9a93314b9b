package de.ozglotse.mail;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The switch in the database, so that it holds for every node and over a restart. */
@Service
@Transactional
class StoredMailStop implements MailStop {

    private final JdbcClient database;
    private final OutboxMailRepository mails;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredMailStop(
            JdbcClient database,
            OutboxMailRepository mails,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.mails = mails;
        this.user = user;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Stop> current() {
        return database.sql("select stopped_at, reason from mail_stop")
                .query((row, number) -> new Stop(
                        row.getObject("stopped_at", OffsetDateTime.class).toInstant(),
                        Reason.valueOf(row.getString("reason")),
                        mails.countByStoppedTrue()))
                .optional();
    }

    boolean isOn() {
        return database.sql("select count(*) from mail_stop").query(Long.class).single() > 0;
    }

    @Override
    public void begin() {
        begin(Reason.BY_HAND, user.actor());
    }

    void begin(Reason reason, Actor actor) {
        if (isOn()) {
            return;
        }
        database.sql("insert into mail_stop (id, stopped_at, reason) values (1, ?, ?)")
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(reason.name())
                .update();
        audit.record(actor, "mail.stopped." + reason.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public int release() {
        Instant now = clock.instant();
        return end("mail.released", mail -> {
            mail.release(now);
            events.publishEvent(new MailQueued(mail.id(), mail.sendAt(), true));
        });
    }

    @Override
    public int discard() {
        return end("mail.discarded", OutboxMail::withdraw);
    }

    private int end(String kind, Consumer<OutboxMail> act) {
        if (database.sql("delete from mail_stop").update() == 0) {
            return 0;
        }
        List<OutboxMail> stopped = mails.lockStopped();
        stopped.forEach(act);
        audit.record(user.actor(), kind, String.valueOf(stopped.size()));
        return stopped.size();
    }
}
