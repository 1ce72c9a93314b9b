package de.ozglotse.mail;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.mail.Postausgang.Wish;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with mails of the outbox. */
@Component
class OutboxActs {

    private static final Set<MailStatus> UNSENT = EnumSet.of(MailStatus.QUEUED, MailStatus.HELD, MailStatus.FAILED);

    private final OutboxMailRepository mails;
    private final MailServer server;
    private final StoredMailStop stop;
    private final MessageIds messageIds;
    private final TransactionTemplate transaction;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutboxActs(
            OutboxMailRepository mails,
            MailServer server,
            StoredMailStop stop,
            MessageIds messageIds,
            PlatformTransactionManager transactions,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mails = mails;
        this.server = server;
        this.stop = stop;
        this.messageIds = messageIds;
        this.transaction = new TransactionTemplate(transactions);
        this.user = user;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    boolean isSending() {
        return server.isConfigured() && !stop.isOn();
    }

    boolean isSendable(OutboxMail mail) {
        return isSending() && UNSENT.contains(mail.status());
    }

    boolean isRepeatable(OutboxMail mail) {
        return isSending() && mail.status() == MailStatus.SENT && !mail.bringsLink();
    }

    /** If somebody else takes the mail up at the same moment, it is sent anyway. */
    Wish sendNow(UUID id) {
        try {
            return transaction.execute(status -> requeue(id));
        } catch (ConcurrencyFailureException e) {
            return Wish.UNDERWAY;
        }
    }

    private Wish requeue(UUID id) {
        Optional<OutboxMail> free = mails.lockUnlessBusy(id);
        if (free.isEmpty()) {
            mails.findById(id).orElseThrow(() -> new NotFound("mail " + id));
            return Wish.UNDERWAY;
        }
        OutboxMail mail = free.get();
        requireSending();
        if (!isSendable(mail)) {
            throw new Refused("mail.postausgang.refused");
        }
        mail.requeue(clock.instant());
        audit.record(user.actor(), "mail.requeued", mail.caseKey(), mail.toName(), mail.subject());
        events.publishEvent(new MailQueued(mail.id(), mail.sendAt(), true));
        return Wish.STARTED;
    }

    UUID sendAgain(UUID id) {
        OutboxMail mail = mails.lock(id).orElseThrow(() -> new NotFound("mail " + id));
        requireSending();
        if (!isRepeatable(mail)) {
            throw new Refused("mail.postausgang.refused");
        }
        String reason = "erneut:" + mail.id() + ":" + clock.instant();
        OutboxMail copy = mail.again(reason, messageIds.of(reason), clock.instant());
        mails.save(copy);
        audit.record(user.actor(), "mail.sent-again", mail.caseKey(), mail.toName(), mail.subject());
        events.publishEvent(new MailQueued(copy.id(), copy.sendAt()));
        return copy.id();
    }

    private void requireSending() {
        if (stop.isOn()) {
            throw new Refused("mail.postausgang.stopped");
        }
    }
}
