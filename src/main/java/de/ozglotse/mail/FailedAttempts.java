package de.ozglotse.mail;

import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts attempts that failed for now: their own transaction is rolled back, so this is stored after it. */
@Component
class FailedAttempts {

    private final OutboxMailRepository mails;
    private final MailOutage outage;
    private final MailPace pace;
    private final MessageSource messages;
    private final TransactionTemplate ownTransaction;

    FailedAttempts(
            OutboxMailRepository mails,
            MailOutage outage,
            MailPace pace,
            MessageSource messages,
            PlatformTransactionManager transactions) {
        this.mails = mails;
        this.outage = outage;
        this.pace = pace;
        this.messages = messages;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void rememberAfterRollback(UUID mail, Exception failure) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                store(mail, SmtpRefusal.words(failure).orElseGet(FailedAttempts.this::unreachable));
                pace.giveBack(mail);
                outage.failed(!SmtpRefusal.isAboutThisMail(failure));
            }
        });
    }

    /** The names of exceptions and hosts say nothing to those who read it; they stand in the log. */
    private String unreachable() {
        return messages.getMessage("mail.error.unreachable", null, Locale.GERMANY);
    }

    private void store(UUID mail, String why) {
        ownTransaction.executeWithoutResult(
                status -> mails.lock(mail).filter(OutboxMail::isSendable).ifPresent(found -> found.failedAttempt(why)));
    }
}
