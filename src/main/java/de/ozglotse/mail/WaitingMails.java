package de.ozglotse.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails in the outbox that have been tried in vain or were not even tried, because the server was away. */
@Service
@Transactional
class WaitingMails implements MailFlow {

    private final OutboxMailRepository mails;
    private final MailServer server;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitingMails(OutboxMailRepository mails, MailServer server, ApplicationEventPublisher events, Clock clock) {
        this.mails = mails;
        this.server = server;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean tryOne() {
        boolean answers = server.isConfigured() && answers();
        if (answers) {
            passOn();
        }
        return answers;
    }

    /** Has the mail tried that waits longest; the others wait for what becomes of it. */
    void passOn() {
        Instant now = clock.instant();
        mails.lockWaiting(Limit.of(1)).forEach(mail -> {
            mail.hurry(now);
            events.publishEvent(new MailQueued(mail.id(), now, true));
        });
    }

    @Override
    public void wakeAll() {
        Instant now = clock.instant();
        mails.lockWaiting(Limit.unlimited()).forEach(mail -> {
            mail.wake(now);
            events.publishEvent(new MailQueued(mail.id(), now, true));
        });
    }

    private boolean answers() {
        if (!(server.sender() instanceof JavaMailSenderImpl sender)) {
            return true;
        }
        try {
            sender.testConnection();
            return true;
        } catch (MessagingException e) {
            return false;
        }
    }
}
