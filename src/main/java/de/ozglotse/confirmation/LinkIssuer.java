package de.ozglotse.confirmation;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.confirmation.ConfirmationLink.Origin;
import de.ozglotse.confirmation.ConfirmationLink.RevokeReason;
import de.ozglotse.mail.Letter;
import de.ozglotse.mail.Outbox;
import de.ozglotse.municipality.Contact;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes links, sends them and ends them; always within a transaction of its callers. */
@Component
class LinkIssuer {

    private final ConfirmationLinkRepository links;
    private final Addressees addressees;
    private final NotedQuestions notes;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    LinkIssuer(
            ConfirmationLinkRepository links,
            Addressees addressees,
            NotedQuestions notes,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.links = links;
        this.addressees = addressees;
        this.notes = notes;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the contact who gets links for this case; empty is recorded, as nobody would notice otherwise */
    Optional<Contact> addressee(StepView step, Actor actor) {
        Optional<Contact> contact = addressees.of(step);
        if (contact.isEmpty()) {
            audit.record(
                    actor,
                    "link.nocontact",
                    step.caseKey(),
                    step.id(),
                    step.definition().label());
        }
        return contact;
    }

    void send(StepView step, Contact to, Origin origin, Actor actor, Composer composer) {
        long number = links.countByStepId(step.id().value()) + 1;
        Issued issued = issue(step, to, origin, actor);
        outbox.queue(composer.compose(
                step, to, new LinkLetters.Envelope(dedupKey(step, to, number), issued.token(), issued.expiresAt())));
    }

    /** One letter with one link, that of the first question; the others are reached from its page. */
    void sendAll(List<StepView> steps, Contact to, Origin origin, Actor actor, Composer composer) {
        send(steps.get(0), to, origin, actor, composer);
        steps.stream().skip(1).forEach(step -> issue(step, to, origin, actor));
    }

    private Issued issue(StepView step, Contact to, Origin origin, Actor actor) {
        Instant now = clock.instant();
        LinkToken token = LinkToken.random();
        ConfirmationLink link = new ConfirmationLink(
                token, step.id(), step.caseKey(), to.id(), origin, now, LinkExpiry.of(now, step.due()));
        links.save(link);
        notes.findByStepId(step.id().value()).ifPresent(notes::delete);
        audit.record(
                actor,
                origin.auditKind(),
                step.caseKey(),
                step.id(),
                step.definition().label(),
                to.name());
        return new Issued(token, link.expiresAt());
    }

    /** Ends every link to the step that still works, and takes back the mails that would bring one. */
    void replace(StepId step, Actor actor) {
        List<ConfirmationLink> living = links.lockLivingOfStep(step.value());
        end(living, RevokeReason.REPLACED);
        living.forEach(link -> audit.record(actor, "link.replaced", link.caseKey(), link.step()));
        outbox.withdraw(step);
    }

    /** Ends every link to the step, as somebody else is going to answer it. */
    void handOn(StepId step) {
        end(links.lockLivingOfStep(step.value()), RevokeReason.HANDED_ON);
        outbox.withdraw(step);
    }

    /** Ends the links of a closed step; no audit entry, as the closing of the step has one. */
    void close(StepId step) {
        end(links.lockLivingOfStep(step.value()), RevokeReason.STEP_CLOSED);
        notes.findByStepId(step.value()).ifPresent(notes::delete);
        outbox.withdraw(step);
    }

    /** Also those that were used: they show what concerns a municipality that somebody else is asked about now. */
    void revokeAll(CaseKey caseKey, Actor actor) {
        addressees.forgetColleagues(caseKey);
        revoke(links.lockUnrevokedOfCase(caseKey.value()), actor);
    }

    /** In all municipalities. */
    void revokeAll(Contact contact, Actor actor) {
        revoke(links.lockUnrevokedOfContact(contact.id()), actor);
    }

    private void revoke(List<ConfirmationLink> living, Actor actor) {
        end(living, RevokeReason.CONTACT_CHANGED);
        living.forEach(link -> audit.record(actor, "link.revoked", link.caseKey(), link.step()));
        living.stream().map(ConfirmationLink::step).distinct().forEach(outbox::withdraw);
    }

    private void end(List<ConfirmationLink> living, RevokeReason reason) {
        Instant now = clock.instant();
        living.forEach(link -> link.revoke(reason, now));
    }

    private static String dedupKey(StepView step, Contact to, long number) {
        return "link:" + step.id() + ":" + to.id() + ":" + number;
    }

    /** Writes one kind of letter. */
    @FunctionalInterface
    interface Composer {
        Letter compose(StepView step, Contact to, LinkLetters.Envelope envelope);
    }

    private record Issued(LinkToken token, Instant expiresAt) {}
}
