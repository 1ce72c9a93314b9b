package de.ozglotse.identity;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.office.FileTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers who took a file along, when, which one and with which filters. */
@Component
class TakenFiles {

    private final AuditTrail audit;
    private final CurrentUser user;

    TakenFiles(AuditTrail audit, CurrentUser user) {
        this.audit = audit;
        this.user = user;
    }

    @EventListener
    void on(FileTaken taken) {
        taken.filter()
                .ifPresentOrElse(
                        filter -> audit.record(user.actor(), "export.filtered", taken.path(), filter),
                        () -> audit.record(user.actor(), "export.whole", taken.path()));
    }
}
