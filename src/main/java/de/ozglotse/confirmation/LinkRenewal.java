package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ConfirmationLink.Origin;
import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.Actor;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Sends a new link when a dead one was opened: only to the stored address, and not more often than people need it. */
@Component
class LinkRenewal {

    private final LinkLimits limits;
    private final LinkAccess access;
    private final StepAnswers steps;
    private final LinkIssuer issuer;
    private final LinkLetters letters;
    private final Clock clock;

    LinkRenewal(
            LinkLimits limits,
            LinkAccess access,
            StepAnswers steps,
            LinkIssuer issuer,
            LinkLetters letters,
            Clock clock) {
        this.limits = limits;
        this.access = access;
        this.steps = steps;
        this.issuer = issuer;
        this.letters = letters;
        this.clock = clock;
    }

    void renew(ConfirmationLink old) {
        if (!old.isOpenAt(clock.instant()) || !access.isResponsible(old)) {
            steps.open(old.step())
                    .filter(step -> step.definition().confirmable())
                    .ifPresent(step -> issuer.addressee(step, Actor.SYSTEM)
                            .filter(limits::mayRenew)
                            .ifPresent(to -> send(step, to)));
        }
    }

    private void send(StepView step, Contact to) {
        issuer.replace(step.id(), Actor.SYSTEM);
        issuer.send(step, to, Origin.REQUESTED, Actor.SYSTEM, letters::requested);
    }
}
