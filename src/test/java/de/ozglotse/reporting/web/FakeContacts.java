package de.ozglotse.reporting.web;

import de.ozglotse.municipality.ActingContact;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Contacts who act for every municipality alike. */
class FakeContacts implements Contacts {

    final List<String> others = new ArrayList<>();
    ActingContact.Away away;

    private final List<Contact> known = new ArrayList<>();

    @Override
    public Optional<Contact> find(UUID id) {
        return known.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Contact> primary(Ags ags) {
        return known.stream().findFirst();
    }

    @Override
    public List<Contact> of(Ags ags) {
        return List.copyOf(known);
    }

    @Override
    public Map<Ags, Contact> primaries(Collection<Ags> municipalities) {
        return Map.of();
    }

    @Override
    public List<ActingContact> acting(Ags ags) {
        return known.stream()
                .map(contact ->
                        new ActingContact(contact, contact.equals(known.get(0)), others, Optional.ofNullable(away)))
                .toList();
    }

    @Override
    public Contact appoint(
            Ags ags, String name, Optional<String> function, EmailAddress email, Optional<String> phone) {
        Contact contact = new Contact(UUID.randomUUID(), name, function, email, phone);
        known.add(contact);
        return contact;
    }

    @Override
    public void lock(UUID contact) {
        // one thread: nobody else is there
    }

    @Override
    public List<Municipality> municipalitiesOf(UUID contact) {
        return List.of();
    }
}
