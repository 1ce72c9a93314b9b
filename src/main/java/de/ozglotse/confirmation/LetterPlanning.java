package de.ozglotse.confirmation;

import de.ozglotse.confirmation.ConfirmationLink.Origin;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps the letters to one contact in order and knows what the contact has got so far. */
@Component
class LetterPlanning {

    private final LetterPlans plans;
    private final ConfirmationLinkRepository links;
    private final Addressees addressees;
    private final Contacts contacts;

    LetterPlanning(LetterPlans plans, ConfirmationLinkRepository links, Addressees addressees, Contacts contacts) {
        this.plans = plans;
        this.links = links;
        this.addressees = addressees;
        this.contacts = contacts;
    }

    /** From here on to the end of the transaction nobody else writes to this contact. */
    LetterPlan lock(Contact to) {
        contacts.lock(to.id());
        return plans.lock(to.id()).orElseGet(() -> plans.save(new LetterPlan(to.id())));
    }

    Rhythm rhythm(Contact to) {
        return new Rhythm(
                links.lastIssued(to.id()).map(CountyTime::dayOf),
                links.lastUnanswered(to.id()).map(CountyTime::dayOf),
                links.lastIssued(to.id(), Origin.REMINDER).map(CountyTime::dayOf),
                day -> addressees.isAbsent(to, day));
    }

    /** While the contact is being replaced, nothing goes out: the correction brings everything to the new one. */
    boolean mayWrite(Contact to) {
        return addressees.canBeWrittenTo(to);
    }

    boolean wasAsked(StepId step) {
        return links.countByStepId(step.value()) > 0;
    }

    boolean knows(Contact contact, StepId step) {
        return links.existsByStepIdAndContactIdAndUsedAtIsNullAndRevokedAtIsNull(step.value(), contact.id());
    }

    boolean wasReminded(StepId step, Instant now) {
        Instant startOfDay = CountyTime.dayOf(now).atStartOfDay(CountyTime.ZONE).toInstant();
        return links.existsByStepIdAndOriginAndIssuedAtAfter(step.value(), Origin.REMINDER, startOfDay);
    }
}
