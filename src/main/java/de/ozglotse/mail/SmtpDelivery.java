package de.ozglotse.mail;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands mails to the SMTP server, each one under a lock of its row. */
@Service
class SmtpDelivery implements MailDelivery {

    private final OutboxMailRepository mails;
    private final MailServer server;
    private final OutgoingMail outgoing;
    private final FailedAttempts failedAttempts;
    private final AuditTrail audit;
    private final Clock clock;

    SmtpDelivery(
            OutboxMailRepository mails,
            MailServer server,
            OutgoingMail outgoing,
            FailedAttempts failedAttempts,
            AuditTrail audit,
            Clock clock) {
        this.mails = mails;
        this.server = server;
        this.outgoing = outgoing;
        this.failedAttempts = failedAttempts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Delivery deliver(UUID id) {
        return mails.lock(id).filter(OutboxMail::isSendable).map(this::send).orElse(Delivery.SKIPPED);
    }

    private Delivery send(OutboxMail mail) {
        try {
            JavaMailSender sender = server.sender();
            sender.send(message(sender, mail));
            mail.sent(clock.instant());
            return Delivery.SENT;
        } catch (MailException e) {
            Optional<String> refusal = SmtpRefusal.permanent(e);
            if (refusal.isEmpty()) {
                failedAttempts.rememberAfterRollback(mail.id(), e);
                throw e;
            }
            mail.refused(refusal.get());
            audit.record(Actor.SYSTEM, "mail.refused", mail.caseKey(), mail.toName());
            return Delivery.UNDELIVERABLE;
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
