package de.ozglotse.identity;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Writes sign-ins, failed ones too, and sign-outs into the log. */
@Component
class SignInAudit {

    private static final int LONGEST_NAME = 64;

    private final AuditTrail audit;

    SignInAudit(AuditTrail audit) {
        this.audit = audit;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        audit.record(
                Actor.user(SecurityContextUser.nameOf(event.getAuthentication())),
                "user.signed-in",
                event.getAuthentication().getName());
    }

    /** People sometimes type their password where the name belongs: what is kept of it is short. */
    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        String name = event.getAuthentication().getName();
        audit.record(Actor.SYSTEM, "user.sign-in-failed", name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        audit.record(
                Actor.user(SecurityContextUser.nameOf(event.getAuthentication())),
                "user.signed-out",
                event.getAuthentication().getName());
    }
}
