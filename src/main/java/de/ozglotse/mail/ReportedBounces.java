package de.ozglotse.mail;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads reports about undeliverable mails from the mailbox. How far it was read is stored together with what the reports
 * have caused, and nothing is changed in the mailbox itself: no report is lost or counted twice.
 */
@Service
@Transactional
class ReportedBounces implements Bounces {

    private static final Logger LOG = LoggerFactory.getLogger(ReportedBounces.class);

    private final BounceSettings settings;
    private final BounceMailbox mailbox;
    private final MailboxPositions positions;
    private final OutboxMailRepository mails;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportedBounces(
            BounceSettings settings,
            BounceMailbox mailbox,
            MailboxPositions positions,
            OutboxMailRepository mails,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.positions = positions;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void refused(UUID mail) {
        mails.findById(mail).ifPresent(this::tell);
    }

    @Override
    public Optional<Instant> nextReading() {
        return settings.isOn() ? Optional.of(clock.instant().plus(settings.every())) : Optional.empty();
    }

    @Override
    public void read() {
        if (settings.isOn()) {
            MailboxPosition position = positions
                    .findById(settings.folder())
                    .orElseGet(() -> positions.save(new MailboxPosition(settings.folder())));
            reports(position).forEach(this::store);
        }
    }

    /** A server that is away is no reason to stop: the next look finds what this one has missed. */
    private List<DeliveryReport> reports(MailboxPosition position) {
        try {
            return mailbox.read(position).stream()
                    .flatMap(message -> report(message).stream())
                    .toList();
        } catch (MessagingException e) {
            LOG.warn("The mailbox for undeliverable mails cannot be read", e);
            return List.of();
        }
    }

    private static Optional<DeliveryReport> report(MimeMessage message) {
        try {
            return DeliveryReport.of(message);
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.info("A mail in the mailbox for undeliverable mails is damaged and is left alone", e);
            return Optional.empty();
        }
    }

    private void store(DeliveryReport report) {
        mails.lockByMessageId(report.messageId())
                .filter(mail -> mail.status() == MailStatus.SENT)
                .filter(mail -> report.recipients().contains(mail.toAddress().toLowerCase(Locale.ROOT)))
                .ifPresent(mail -> {
                    mail.bounced(report.status());
                    audit.record(Actor.SYSTEM, "mail.bounced", mail.caseKey(), mail.toName(), report.status());
                    tell(mail);
                });
    }

    private void tell(OutboxMail mail) {
        events.publishEvent(new MailBounced(mail.id(), mail.caseKey(), mail.toAddress()));
    }
}
