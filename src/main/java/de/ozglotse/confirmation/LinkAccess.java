package de.ozglotse.confirmation;

import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides which questions a link opens: its own one, and those of the municipalities that its contact acts for at this
 * moment.
 */
@Component
class LinkAccess {

    private final ConfirmationLinkRepository links;
    private final StepAnswers steps;
    private final Contacts contacts;
    private final Addressees addressees;
    private final Clock clock;

    LinkAccess(
            ConfirmationLinkRepository links,
            StepAnswers steps,
            Contacts contacts,
            Addressees addressees,
            Clock clock) {
        this.links = links;
        this.steps = steps;
        this.contacts = contacts;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** @return the link that stands for the question; one that was never stored if the contact got none to it */
    Optional<ConfirmationLink> find(LinkAddress address) {
        Optional<ConfirmationLink> received = received(address.token());
        return address.step().isEmpty()
                ? received
                : received.flatMap(link -> other(link, address.step().get()));
    }

    Optional<ConfirmationLink> received(String token) {
        return LinkToken.parse(token).flatMap(parsed -> links.findByTokenHash(parsed.hash()));
    }

    /** @return whether the contact has not lost the municipality, or the colleague the question, since the link was sent */
    boolean isResponsible(ConfirmationLink link) {
        return actsFor(link, link.caseKey()) || addressees.isColleague(link.contactId());
    }

    /** @return whether the link shows more than its own question */
    boolean opensOverview(ConfirmationLink link) {
        return !link.isExpiredAt(clock.instant())
                && actsFor(link, link.caseKey())
                && (link.isOpenAt(clock.instant()) || link.endedWithItsStep() && isAnswered(link.step()));
    }

    /** @return the municipalities that the contact of the link acts for now */
    List<Municipality> municipalities(ConfirmationLink link) {
        return contacts.municipalitiesOf(link.contactId());
    }

    private Optional<ConfirmationLink> other(ConfirmationLink received, StepId step) {
        if (received.step().equals(step)) {
            return Optional.of(received);
        }
        return opensOverview(received)
                ? answered(received, step)
                        .or(() -> handedOn(received, step))
                        .or(() -> open(received, step))
                        .or(() -> answeredByAnother(received, step))
                : Optional.empty();
    }

    private Optional<ConfirmationLink> answered(ConfirmationLink received, StepId step) {
        return links.findByStepIdAndContactIdOrderByIssuedAtDesc(step.value(), received.contactId()).stream()
                .filter(ConfirmationLink::wasUsed)
                .filter(link -> actsFor(received, link.caseKey()))
                .findFirst();
    }

    /** What the contact has passed on is the colleague's. */
    private Optional<ConfirmationLink> handedOn(ConfirmationLink received, StepId step) {
        return links.findByStepIdAndContactIdOrderByIssuedAtDesc(step.value(), received.contactId()).stream()
                .filter(link -> link.wasHandedOn() && addressees.hasColleague(step))
                .filter(link -> link.interimReply().isPresent())
                .findFirst();
    }

    private Optional<ConfirmationLink> open(ConfirmationLink received, StepId step) {
        return steps.open(step)
                .filter(open -> open.definition().confirmable() && actsFor(received, open.caseKey()))
                .map(open -> living(received, step).orElseGet(() -> unsent(received, open)));
    }

    /** Somebody was faster: the contact may know who. Only questions were ever sent to the town hall. */
    private Optional<ConfirmationLink> answeredByAnother(ConfirmationLink received, StepId step) {
        return steps.given(step)
                .filter(given -> actsFor(received, given.caseKey()) && links.countByStepId(step.value()) > 0)
                .map(given -> received.besides(step, given.caseKey(), clock.instant()));
    }

    private Optional<ConfirmationLink> living(ConfirmationLink received, StepId step) {
        return links.findByStepIdAndContactIdOrderByIssuedAtDesc(step.value(), received.contactId()).stream()
                .filter(link -> link.isOpenAt(clock.instant()))
                .findFirst();
    }

    boolean actsFor(ConfirmationLink received, CaseKey caseKey) {
        Optional<Ags> ags = caseKey.ags();
        return municipalities(received).stream().map(Municipality::ags).anyMatch(own -> ags.equals(Optional.of(own)));
    }

    private ConfirmationLink unsent(ConfirmationLink received, StepView step) {
        return received.besides(step.id(), step.caseKey(), clock.instant());
    }

    private boolean isAnswered(StepId step) {
        return steps.given(step).filter(answer -> !answer.takenBack()).isPresent();
    }
}
