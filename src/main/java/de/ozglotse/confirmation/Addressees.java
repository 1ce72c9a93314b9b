package de.ozglotse.confirmation;

import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Knows who gets the letters about a case, and the colleague who was named to answer one question instead. */
@Component
class Addressees {

    private final Contacts contacts;
    private final Delegations delegations;
    private final Clock clock;

    Addressees(Contacts contacts, Delegations delegations, Clock clock) {
        this.contacts = contacts;
        this.delegations = delegations;
        this.clock = clock;
    }

    Optional<Contact> of(CaseKey caseKey) {
        return caseKey.ags().flatMap(contacts::primary);
    }

    Optional<Contact> of(StepView step) {
        return delegations.of(step.id()).map(Delegation::toContact).or(() -> of(step.caseKey()));
    }

    /** @param id of a contact or of a delegation, as a link holds it */
    Optional<Contact> find(UUID id) {
        return delegations.living(id).map(Delegation::toContact).or(() -> contacts.find(id));
    }

    boolean isColleague(UUID id) {
        return delegations.living(id).isPresent();
    }

    /** The coordinator has named whom to ask: whoever was named before is not asked any more. */
    void forgetColleagues(CaseKey caseKey) {
        delegations.livingOfCase(caseKey.value()).forEach(delegation -> delegation.end(clock.instant()));
    }

    void forgetColleague(StepId step) {
        delegations.livingOf(step.value()).forEach(delegation -> delegation.end(clock.instant()));
    }
}
