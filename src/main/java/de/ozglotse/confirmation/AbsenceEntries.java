package de.ozglotse.confirmation;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.confirmation.AbsenceNote.Deputy;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.municipality.Absence;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.Reachability;
import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.NotFound;
import de.ozglotse.shared.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters absences for whoever says so, and names the deputy in all municipalities that the contact acts for. */
@Service
@Transactional
class AbsenceEntries implements ContactAbsences {

    private final LinkAccess access;
    private final LinkLimits limits;
    private final Contacts contacts;
    private final Reachability reachability;
    private final AuditTrail audit;
    private final CurrentUser user;

    AbsenceEntries(
            LinkAccess access,
            LinkLimits limits,
            Contacts contacts,
            Reachability reachability,
            AuditTrail audit,
            CurrentUser user) {
        this.access = access;
        this.limits = limits;
        this.contacts = contacts;
        this.reachability = reachability;
        this.audit = audit;
        this.user = user;
    }

    @Override
    public void enter(Ags ags, AbsenceNote absence) {
        enter(contact(ags), absence, user.actor());
    }

    @Override
    public void remove(Ags ags) {
        remove(contact(ags), user.actor());
    }

    @Override
    public void enter(String token, AbsenceNote absence, String name) {
        Contact contact = contact(token);
        if (absence.deputy().isPresent() && !limits.mayNameColleague()) {
            throw new Refused("confirmation.absence.deputies");
        }
        enter(contact, absence, Actor.contact(name));
    }

    @Override
    public void remove(String token, String name) {
        remove(contact(token), Actor.contact(name));
    }

    private void enter(Contact contact, AbsenceNote absence, Actor by) {
        List<Municipality> municipalities = contacts.municipalitiesOf(contact.id());
        Optional<UUID> deputy = absence.deputy().flatMap(named -> name(named, municipalities));
        reachability.enter(contact.id(), new Absence(absence.from(), absence.until(), deputy));
        municipalities.forEach(municipality -> audit.record(
                by,
                "contact.absent",
                CaseKey.of(municipality.ags()),
                contact.name(),
                LetterDates.numbers(absence.from()),
                LetterDates.numbers(absence.until())));
    }

    /** The letters about all of them will go to the deputy, whose links must work. */
    private Optional<UUID> name(Deputy deputy, List<Municipality> municipalities) {
        return municipalities.stream()
                .map(municipality -> reachability.nameDeputy(municipality.ags(), deputy.name(), deputy.email()))
                .map(Contact::id)
                .reduce((first, same) -> same);
    }

    private void remove(Contact contact, Actor by) {
        if (reachability.absence(contact.id()).isPresent()) {
            reachability.removeAbsence(contact.id());
            contacts.municipalitiesOf(contact.id())
                    .forEach(municipality ->
                            audit.record(by, "contact.present", CaseKey.of(municipality.ags()), contact.name()));
        }
    }

    private Contact contact(Ags ags) {
        return contacts.primary(ags).orElseThrow(() -> new NotFound("a contact of " + ags));
    }

    private Contact contact(String token) {
        return access.received(token)
                .filter(access::opensOverview)
                .flatMap(link -> contacts.find(link.contactId()))
                .orElseThrow(LinkClosed::new);
    }
}
