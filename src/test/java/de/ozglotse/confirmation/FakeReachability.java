package de.ozglotse.confirmation;

import de.ozglotse.municipality.Absence;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Reachability;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Contacts who are away or cannot be reached. */
class FakeReachability implements Reachability {

    private final Map<UUID, Absence> absences = new HashMap<>();
    private final Set<UUID> undeliverable = new HashSet<>();

    @Override
    public Optional<Absence> absence(UUID contact) {
        return Optional.ofNullable(absences.get(contact));
    }

    @Override
    public void enter(UUID contact, Absence absence) {
        absences.put(contact, absence);
    }

    @Override
    public void removeAbsence(UUID contact) {
        absences.remove(contact);
    }

    @Override
    public Contact nameDeputy(Ags ags, String name, EmailAddress email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isUndeliverable(UUID contact) {
        return undeliverable.contains(contact);
    }

    @Override
    public void markUndeliverable(UUID contact) {
        undeliverable.add(contact);
    }
}
