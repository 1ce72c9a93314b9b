package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ConfirmationLink.Origin;
import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.Actor;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Sends a new link when a dead one was opened: only to the stored address, and not more often than people need it. */
@Component
class LinkRenewal {

    private static final int MOST_IN_WINDOW = 3;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final ConfirmationLinkRepository links;
    private final LinkAccess access;
    private final StepAnswers steps;
    private final LinkIssuer issuer;
    private final LinkLetters letters;
    private final Clock clock;

    LinkRenewal(
            ConfirmationLinkRepository links,
            LinkAccess access,
            StepAnswers steps,
            LinkIssuer issuer,
            LinkLetters letters,
            Clock clock) {
        this.links = links;
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
                            .filter(this::mayAskAgain)
                            .ifPresent(to -> send(step, to)));
        }
    }

    private void send(StepView step, Contact to) {
        issuer.replace(step.id(), Actor.SYSTEM);
        issuer.send(step, to, Origin.REQUESTED, Actor.SYSTEM, letters::requested);
    }

    private boolean mayAskAgain(Contact contact) {
        Instant since = clock.instant().minus(WINDOW);
        return links.lockIssuedTo(contact.id()).stream()
                        .filter(link -> link.origin() == Origin.REQUESTED)
                        .filter(link -> link.issuedAt().isAfter(since))
                        .count()
                < MOST_IN_WINDOW;
    }
}
