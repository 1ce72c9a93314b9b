package de.ozglotse.mail;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.WorkingDays;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outbox in the database. */
@Service
@Transactional
class StoredOutbox implements Outbox {

    private static final LocalTime START_OF_OFFICE = LocalTime.of(8, 0);
    private static final Set<MailStatus> UNSENT = EnumSet.of(MailStatus.QUEUED, MailStatus.HELD, MailStatus.FAILED);

    private final OutboxMailRepository mails;
    private final LetterTemplates templates;
    private final Seal seal;
    private final MailServer server;
    private final StoredMailStop stop;
    private final RestoreGuard guard;
    private final MessageIds messageIds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredOutbox(
            OutboxMailRepository mails,
            LetterTemplates templates,
            Seal seal,
            MailServer server,
            StoredMailStop stop,
            RestoreGuard guard,
            MessageIds messageIds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mails = mails;
        this.templates = templates;
        this.seal = seal;
        this.server = server;
        this.stop = stop;
        this.guard = guard;
        this.messageIds = messageIds;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public UUID queue(Letter letter) {
        return queue(letter, null);
    }

    public UUID queue(Letter letter, String calendar) {
        return mails.findByDedupKey(letter.dedupKey()).map(OutboxMail::id).orElseGet(() -> write(letter, calendar));
    }

    private UUID write(Letter letter, String calendar) {
        Instant now = clock.instant();
        Instant sendAt = letter.reminder() ? nextWorkingTime(now) : now;
        MailStatus status = server.isConfigured() ? MailStatus.QUEUED : MailStatus.HELD;
        OutboxMail mail =
                new OutboxMail(letter, templates.render(letter), messageIds.of(letter.dedupKey()), status, now, sendAt);
        mail.attach(letter.sealed().map(seal::seal).orElse(null), calendar);
        if (status == MailStatus.QUEUED && stop.isOn()) {
            mail.stop();
        }
        mails.save(mail);
        guard.note(now);
        if (mail.isSendable()) {
            events.publishEvent(new MailQueued(mail.id(), sendAt));
        }
        return mail.id();
    }

    @Override
    public void withdraw(StepId step) {
        mails.lockWithLinkTo(step.value(), UNSENT).forEach(OutboxMail::withdraw);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StepId> stepOf(UUID mail) {
        return mails.findById(mail).flatMap(OutboxMail::step);
    }

    private static Instant nextWorkingTime(Instant now) {
        LocalDate today = CountyTime.dayOf(now);
        return WorkingDays.isWorkingDay(today)
                ? now
                : WorkingDays.onOrAfter(today)
                        .atTime(START_OF_OFFICE)
                        .atZone(CountyTime.ZONE)
                        .toInstant();
    }
}
