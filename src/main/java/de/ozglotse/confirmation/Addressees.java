package de.ozglotse.confirmation;

import de.ozglotse.municipality.Absence;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Reachability;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.tasklist.StepView;
import de.ozglotse.workflow.StepId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Knows who gets the letters about a case: its primary contact, or the deputy while that person is absent; and the
 * colleague who was named to answer one question instead.
 */
@Component
class Addressees {

    private final Contacts contacts;
    private final Reachability reachability;
    private final Delegations delegations;
    private final Clock clock;

    Addressees(Contacts contacts, Reachability reachability, Delegations delegations, Clock clock) {
        this.contacts = contacts;
        this.reachability = reachability;
        this.delegations = delegations;
        this.clock = clock;
    }

    Optional<Contact> of(CaseKey caseKey) {
        return caseKey.ags().flatMap(contacts::primary).map(this::orDeputy);
    }

    boolean isAbsent(Contact contact, LocalDate day) {
        return reachability
                .absence(contact.id())
                .filter(absence -> absence.covers(day))
                .isPresent();
    }

    boolean canBeWrittenTo(Contact contact) {
        return !reachability.isUndeliverable(contact.id());
    }

    private Contact orDeputy(Contact contact) {
        LocalDate today = CountyTime.dayOf(clock.instant());
        return reachability
                .absence(contact.id())
                .filter(absence -> absence.covers(today))
                .flatMap(Absence::deputy)
                .flatMap(contacts::find)
                .filter(this::canBeWrittenTo)
                .orElse(contact);
    }

    Optional<Contact> of(StepView step) {
        return delegations.of(step.id()).map(Delegation::toContact).or(() -> of(step.caseKey()));
    }

    /** @param id of a contact or of a delegation, as a link holds it */
    Optional<Contact> find(UUID id) {
        return delegations.living(id).map(Delegation::toContact).or(() -> contacts.find(id));
    }

    boolean hasColleague(StepId step) {
        return delegations.of(step).isPresent();
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
