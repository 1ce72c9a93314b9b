package de.ozglotse.mail;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands mails to the SMTP server, each one under a lock of its row. */
@Service
class SmtpDelivery implements MailDelivery {

    /** Only in case that nobody wakes it. */
    private static final Duration PARKED_FOR = Duration.ofHours(12);

    private final OutboxMailRepository mails;
    private final MailServer server;
    private final StoredMailStop stop;
    private final MailOutage outage;
    private final MailPace pace;
    private final WaitingMails waiting;
    private final OutgoingMail outgoing;
    private final FailedAttempts failedAttempts;
    private final RestoreGuard guard;
    private final AuditTrail audit;
    private final Clock clock;

    SmtpDelivery(
            OutboxMailRepository mails,
            MailServer server,
            StoredMailStop stop,
            MailOutage outage,
            MailPace pace,
            WaitingMails waiting,
            OutgoingMail outgoing,
            FailedAttempts failedAttempts,
            RestoreGuard guard,
            AuditTrail audit,
            Clock clock) {
        this.mails = mails;
        this.server = server;
        this.stop = stop;
        this.outage = outage;
        this.pace = pace;
        this.waiting = waiting;
        this.outgoing = outgoing;
        this.failedAttempts = failedAttempts;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Delivery deliver(UUID id) {
        return mails.lock(id).filter(OutboxMail::isSendable).map(this::takeTurn).orElseGet(this::skip);
    }

    @Override
    @Transactional(readOnly = true)
    public Instant sendAt(UUID id) {
        return mails.findById(id).map(OutboxMail::sendAt).orElseGet(clock::instant);
    }

    /** Others may have relied on this mail to find out that the server is back. */
    private Delivery skip() {
        if (outage.isAway()) {
            waiting.passOn();
        }
        return Delivery.SKIPPED;
    }

    private Delivery takeTurn(OutboxMail mail) {
        Instant now = clock.instant();
        if (!server.isConfigured()) {
            mail.hold();
            return Delivery.SKIPPED;
        }
        if (stop.isOn()) {
            mail.stop();
            return Delivery.SKIPPED;
        }
        if (mail.isFresh() && outage.isAway()) {
            mail.park(now.plus(PARKED_FOR));
            return Delivery.LATER;
        }
        Instant slot = pace.slot(mail.id());
        if (slot.isAfter(now)) {
            mail.postpone(slot);
            return Delivery.LATER;
        }
        return send(mail);
    }

    private Delivery send(OutboxMail mail) {
        try {
            JavaMailSender sender = server.sender();
            sender.send(message(sender, mail));
            mail.sent(clock.instant());
            guard.note(clock.instant());
            endOutage();
            return Delivery.SENT;
        } catch (MailException e) {
            Optional<String> refusal = SmtpRefusal.permanent(e);
            if (refusal.isEmpty()) {
                failedAttempts.rememberAfterRollback(mail.id(), e);
                throw e;
            }
            mail.refused(refusal.get());
            audit.record(Actor.SYSTEM, "mail.refused", mail.caseKey(), mail.toName());
            endOutage();
            return Delivery.UNDELIVERABLE;
        }
    }

    private void endOutage() {
        if (outage.taken()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    outage.end();
                }
            });
        }
    }

    private MimeMessage message(JavaMailSender sender, OutboxMail mail) {
        try {
            return outgoing.fill(sender.createMimeMessage(), mail);
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }
}
