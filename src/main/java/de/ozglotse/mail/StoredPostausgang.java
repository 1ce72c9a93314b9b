package de.ozglotse.mail;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the outbox for people, without ever showing a link that somebody else is to get by mail. */
@Service
@Transactional(readOnly = true)
class StoredPostausgang implements Postausgang {

    private static final int PAGE_SIZE = 25;
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "createdAt", "id");
    private static final Set<MailStatus> UNSENT = EnumSet.of(MailStatus.QUEUED, MailStatus.HELD, MailStatus.FAILED);

    private final OutboxMailRepository mails;
    private final MailServer server;
    private final StoredMailStop stop;
    private final TransactionTemplate transaction;
    private final Links links;
    private final MessageSource messages;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredPostausgang(
            OutboxMailRepository mails,
            MailServer server,
            StoredMailStop stop,
            PlatformTransactionManager transactions,
            Links links,
            MessageSource messages,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mails = mails;
        this.server = server;
        this.stop = stop;
        this.transaction = new TransactionTemplate(transactions);
        this.links = links;
        this.messages = messages;
        this.user = user;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Page list(Optional<MailStatus> status, Optional<CaseKey> caseKey, int page) {
        Specification<OutboxMail> filter =
                Specification.allOf(has("status", status), has("caseKey", caseKey.map(CaseKey::value)));
        var found = mails.findAll(filter, PageRequest.of(Math.max(0, page - 1), PAGE_SIZE, NEWEST_FIRST));
        return new Page(
                found.map(StoredPostausgang::entry).getContent(),
                found.getNumber() + 1,
                Math.max(1, found.getTotalPages()),
                found.getTotalElements());
    }

    @Override
    public Optional<Content> find(UUID id) {
        return mails.findById(id).map(this::content);
    }

    /** In a transaction of its own making: if somebody else takes the mail up at the same moment, it is sent anyway. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Wish sendNow(UUID id) {
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
        if (!isSendable(mail)) {
            throw new Refused(stop.isOn() ? "mail.postausgang.stopped" : "mail.postausgang.refused");
        }
        mail.requeue(clock.instant());
        audit.record(user.actor(), "mail.requeued", mail.caseKey(), mail.toName(), mail.subject());
        events.publishEvent(new MailQueued(mail.id(), mail.sendAt()));
        return Wish.STARTED;
    }

    private boolean isSendable(OutboxMail mail) {
        return server.isConfigured() && !stop.isOn() && UNSENT.contains(mail.status());
    }

    private Content content(OutboxMail mail) {
        boolean stays = mail.status() == MailStatus.HELD && !mail.isStopped();
        Optional<String> link = stays ? links.address(mail) : Optional.empty();
        String instead = messages.getMessage("mail.postausgang.linkHidden", null, Locale.GERMANY);
        return new Content(
                entry(mail),
                Links.fill(mail.textBody(), link.orElse(instead)),
                link,
                mail.calendarPart().isPresent(),
                mail.attempts(),
                mail.lastError(),
                isSendable(mail));
    }

    private static Entry entry(OutboxMail mail) {
        return new Entry(
                mail.id(),
                mail.caseKey(),
                mail.toName(),
                mail.toAddress(),
                mail.subject(),
                mail.status(),
                mail.isReminder(),
                mail.createdAt(),
                mail.sendAt(),
                mail.sentAt());
    }

    private static Specification<OutboxMail> has(String attribute, Optional<?> wanted) {
        return wanted.<Specification<OutboxMail>>map(
                        sought -> (mail, query, builder) -> builder.equal(mail.get(attribute), sought))
                .orElseGet(Specification::unrestricted);
    }
}
