package de.ozglotse.trouble;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.mail.MailFlow;
import de.ozglotse.mail.MailProbe;
import de.ozglotse.mail.MailWarnings;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails that wait because the mail server takes none: most of them were not even tried, so no work has failed. */
@Service
public class MailStandstill {

    private final MailWarnings warnings;
    private final MailProbe probe;
    private final MailFlow mails;
    private final AuditTrail audit;
    private final CurrentUser user;

    MailStandstill(MailWarnings warnings, MailProbe probe, MailFlow mails, AuditTrail audit, CurrentUser user) {
        this.warnings = warnings;
        this.probe = probe;
        this.mails = mails;
        this.audit = audit;
        this.user = user;
    }

    /** @return empty as long as mails leave */
    @Transactional(readOnly = true)
    public Optional<Waiting> current() {
        return warnings.standstill().map(found -> new Waiting(found.since(), found.waiting(), probe.next()));
    }

    /** @return whether the mail server answers; then one of the mails is tried, and the others follow it */
    @Transactional
    public boolean tryNow() {
        audit.record(user.actor(), "trouble.mail-tried");
        return mails.tryOne();
    }

    /**
     * What waits.
     *
     * @param since when the mail server began to take no mail
     * @param next when somebody looks whether it is back
     */
    public record Waiting(Instant since, long mails, Optional<Instant> next) {}
}
