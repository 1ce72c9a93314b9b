package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ConfirmationLink.Origin;
import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.Actor;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends a new link when a dead one was opened: only to the stored address, and not more often than people need it. */
@Component
class LinkRenewal {

    private final LinkAccess access;
    private final StepAnswers steps;
    private final LinkIssuer issuer;
    private final LinkLetters letters;
    private final Clock clock;

    LinkRenewal(LinkAccess access, StepAnswers steps, LinkIssuer issuer, LinkLetters letters, Clock clock) {
        this.access = access;
        this.steps = steps;
        this.issuer = issuer;
        this.letters = letters;
        this.clock = clock;
    }

    /** @return who would get the new link; nobody if the old one still works or nothing is asked any more */
    Optional<Contact> recipient(ConfirmationLink old) {
        return question(old).flatMap(step -> issuer.addressee(step, Actor.SYSTEM));
    }

    void renew(ConfirmationLink old) {
        question(old).ifPresent(step -> issuer.addressee(step, Actor.SYSTEM).ifPresent(to -> send(step, to)));
    }

    private Optional<StepView> question(ConfirmationLink old) {
        return old.isOpenAt(clock.instant()) && access.isResponsible(old)
                ? Optional.empty()
                : steps.open(old.step()).filter(step -> step.definition().confirmable());
    }

    private void send(StepView step, Contact to) {
        issuer.replace(step.id(), Actor.SYSTEM);
        issuer.send(step, to, Origin.REQUESTED, Actor.SYSTEM, letters::requested);
    }
}
