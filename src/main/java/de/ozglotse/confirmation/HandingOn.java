package de.ozglotse.confirmation;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.confirmation.ConfirmationLink.Origin;
import de.ozglotse.municipality.Contact;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.InvalidInput.Problem;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.Completer;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Passes a question on to a colleague: every link to it dies, and the colleague gets one. */
@Component
class HandingOn {

    /** Beyond that somebody should call. */
    private static final int MOST = 3;

    private final StepAnswers steps;
    private final Addressees addressees;
    private final Delegations delegations;
    private final LinkIssuer issuer;
    private final LinkLetters letters;
    private final LinkReceipts receipts;
    private final AuditTrail audit;
    private final Clock clock;

    HandingOn(
            StepAnswers steps,
            Addressees addressees,
            Delegations delegations,
            LinkIssuer issuer,
            LinkLetters letters,
            LinkReceipts receipts,
            AuditTrail audit,
            Clock clock) {
        this.steps = steps;
        this.addressees = addressees;
        this.delegations = delegations;
        this.issuer = issuer;
        this.letters = letters;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    void handOn(ConfirmationLink link, TownHallAnswer.HandedOn answer, Completer by) {
        StepView step = steps.open(link.step()).orElseThrow(LinkClosed::new);
        if (delegations.countByStepId(step.id().value()) >= MOST) {
            throw tooOften();
        }
        // the stored name: what was typed must not speak in a mail of the county
        Contact namedBy = addressees.find(link.contactId()).orElseThrow(LinkClosed::new);
        addressees.forgetColleague(step.id());
        Delegation delegation = delegations.save(new Delegation(
                step.id(), step.caseKey(), answer.colleague(), answer.mail(), namedBy.name(), clock.instant()));
        issuer.handOn(step.id());
        audit.record(
                by.actor(),
                "link.handedOn",
                step.caseKey(),
                step.id(),
                step.definition().label(),
                answer.colleague());
        issuer.send(
                step,
                delegation.toContact(),
                Origin.DELEGATED,
                by.actor(),
                (view, to, envelope) -> letters.delegated(view, to, envelope, namedBy.name()));
        receipts.handedOn(link, namedBy, step, answer.colleague());
    }

    static InvalidInput tooOften() {
        return new InvalidInput(Map.of("zustaendig-mail", Problem.of("confirmation.error.handedOnOften")));
    }
}
