package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is stored about how contacts can be reached. */
@Component
@Transactional
class ReachableContacts implements Reachability {

    private final StoredAbsences absences;
    private final StoredContacts stored;
    private final TownHallContacts contacts;
    private final Clock clock;

    ReachableContacts(StoredAbsences absences, StoredContacts stored, TownHallContacts contacts, Clock clock) {
        this.absences = absences;
        this.stored = stored;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Absence> absence(UUID contact) {
        return absences.findById(contact).map(StoredAbsence::toAbsence);
    }

    @Override
    public void enter(UUID contact, Absence absence) {
        StoredAbsence entry = absences.findById(contact).orElseGet(() -> new StoredAbsence(contact));
        entry.set(absence);
        absences.save(entry);
    }

    @Override
    public void removeAbsence(UUID contact) {
        absences.findById(contact).ifPresent(entry -> absences.deleteById(contact));
    }

    @Override
    public Contact nameDeputy(Ags ags, String name, EmailAddress email) {
        // whoever names somebody does not describe that person anew
        String known = stored.findByEmail(StoredContact.keyOf(email))
                .map(contact -> contact.toContact().name())
                .orElse(name);
        return contacts.assign(ags, known, Optional.empty(), email, Optional.empty())
                .contact()
                .toContact();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUndeliverable(UUID contact) {
        return stored.findById(contact).filter(StoredContact::isUndeliverable).isPresent();
    }

    @Override
    public void markUndeliverable(UUID contact) {
        stored.findById(contact).ifPresent(found -> found.markUndeliverable(clock.instant()));
    }
}
