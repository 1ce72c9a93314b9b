package de.ozglotse.municipality;

import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored contacts of the served county's municipalities. */
@Component
@Transactional
class TownHallContacts implements Contacts {

    private final CountyMunicipalities county;
    private final StoredMunicipalities municipalities;
    private final StoredContacts contacts;
    private final ContactAssignments assignments;
    private final MergedContacts merged;
    private final ActingContacts acting;
    private final ApplicationEventPublisher events;

    TownHallContacts(
            CountyMunicipalities county,
            StoredMunicipalities municipalities,
            StoredContacts contacts,
            ContactAssignments assignments,
            MergedContacts merged,
            ActingContacts acting,
            ApplicationEventPublisher events) {
        this.county = county;
        this.municipalities = municipalities;
        this.contacts = contacts;
        this.assignments = assignments;
        this.merged = merged;
        this.acting = acting;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Contact> find(UUID id) {
        return contacts.findById(id).or(() -> merged(id)).map(StoredContact::toContact);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Contact> primary(Ags ags) {
        return assignments.of(ags.value()).stream()
                .filter(ContactAssignment::isPrimary)
                .map(assignment -> assignment.contact().toContact())
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Contact> of(Ags ags) {
        return acting.ordered(ags).stream()
                .map(assignment -> assignment.contact().toContact())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ActingContact> acting(Ags ags) {
        return acting.of(ags);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ags, Contact> primaries(Collection<Ags> asked) {
        return asked.isEmpty()
                ? Map.of()
                : assignments.primaryOf(asked.stream().map(Ags::value).toList()).stream()
                        .collect(Collectors.toMap(
                                assignment -> new Ags(assignment.ags()),
                                assignment -> assignment.contact().toContact()));
    }

    @Override
    public Contact appoint(
            Ags ags, String name, Optional<String> function, EmailAddress email, Optional<String> phone) {
        ContactAssignment appointed = assign(ags, name, function, email, phone);
        assignments.of(ags.value()).forEach(ContactAssignment::becomeFurther);
        appointed.becomePrimary();
        return appointed.contact().toContact();
    }

    @Override
    public void lock(UUID contact) {
        if (contacts.lock(contact).isEmpty()) {
            merged.findById(contact).map(MergedContact::into).ifPresent(contacts::lock);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Municipality> municipalitiesOf(UUID contact) {
        return county.ofContact(contact);
    }

    /** Makes this person act for the municipality; one who did already keeps being primary or further. */
    ContactAssignment assign(
            Ags ags, String name, Optional<String> function, EmailAddress email, Optional<String> phone) {
        lock(ags);
        StoredContact contact =
                contacts.findByEmail(StoredContact.keyOf(email)).orElseGet(() -> new StoredContact(email));
        contact.describe(name, function, phone);
        StoredContact known = contacts.save(contact);
        ContactAssignment assignment = assignments.of(ags.value()).stream()
                .filter(each -> each.contact().id().equals(known.id()))
                .findFirst()
                .orElseGet(() -> assignments.save(new ContactAssignment(known, ags.value())));
        events.publishEvent(new ContactDescribed(
                county.ofContact(known.id()).stream().map(Municipality::ags).toList()));
        return assignment;
    }

    private Optional<StoredContact> merged(UUID former) {
        return merged.findById(former).map(MergedContact::into).flatMap(contacts::findById);
    }

    private void lock(Ags ags) {
        Optional.of(ags)
                .filter(county::serves)
                .flatMap(served -> municipalities.lock(served.value()))
                .orElseThrow(() -> new NotFound("Municipality " + ags));
    }
}
