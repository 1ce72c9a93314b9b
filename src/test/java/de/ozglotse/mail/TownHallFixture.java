package de.ozglotse.mail;

import de.ozglotse.municipality.ActingContact;
import de.ozglotse.municipality.Contact;
import de.ozglotse.municipality.Contacts;
import de.ozglotse.municipality.Municipalities;
import de.ozglotse.municipality.Municipality;
import de.ozglotse.municipality.Region;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.EmailAddress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Three municipalities, of which one has a contact, who may act for another one as well. */
public class TownHallFixture implements Contacts, Municipalities {

    public static final Ags BITZ = new Ags("08417010");
    public static final Ags BALINGEN = new Ags("08417002");
    public static final CaseKey CASE = CaseKey.of(BITZ);

    public static final Ags OBERNHEIM = new Ags("08417047");

    private final List<Contact> bitz = new ArrayList<>();
    private final Set<UUID> alsoForObernheim = new HashSet<>();

    public TownHallFixture() {
        reset();
    }

    public void reset() {
        bitz.clear();
        alsoForObernheim.clear();
        appoint(
                BITZ,
                "Frau Sabine Maurer",
                Optional.of("Hauptamt"),
                new EmailAddress("rathaus@bitz.example"),
                Optional.empty());
    }

    @Override
    public Optional<Contact> find(UUID id) {
        return bitz.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Contact> primary(Ags ags) {
        return of(ags).stream().findFirst();
    }

    @Override
    public List<Contact> of(Ags ags) {
        if (ags.equals(OBERNHEIM)) {
            return bitz.stream()
                    .filter(contact -> alsoForObernheim.contains(contact.id()))
                    .toList();
        }
        return ags.equals(BITZ) ? bitz : List.of();
    }

    @Override
    public Map<Ags, Contact> primaries(Collection<Ags> municipalities) {
        return municipalities.stream()
                .flatMap(ags -> primary(ags).map(contact -> Map.entry(ags, contact)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<ActingContact> acting(Ags ags) {
        return of(ags).stream()
                .map(contact -> new ActingContact(contact, false, List.of(), Optional.empty()))
                .toList();
    }

    @Override
    public Contact appoint(
            Ags ags, String name, Optional<String> function, EmailAddress email, Optional<String> phone) {
        Contact contact = new Contact(UUID.randomUUID(), name, function, email, phone);
        bitz.add(0, contact);
        return contact;
    }

    /** Makes the contact of Bitz act for Obernheim, too. */
    public void actsForObernheim() {
        alsoForObernheim.add(primary(BITZ).orElseThrow().id());
    }

    /** Takes Bitz from everybody. */
    public void dismissAll() {
        bitz.clear();
    }

    @Override
    public void lock(UUID contact) {
        // one thread: nobody else is there
    }

    @Override
    public List<Municipality> municipalitiesOf(UUID contact) {
        return all().stream()
                .filter(town ->
                        of(town.ags()).stream().anyMatch(each -> each.id().equals(contact)))
                .toList();
    }

    @Override
    public Optional<Municipality> find(Ags ags) {
        return all().stream().filter(each -> each.ags().equals(ags)).findFirst();
    }

    @Override
    public List<Region> regions() {
        return List.of();
    }

    @Override
    public List<Municipality> all() {
        return List.of(
                municipality(BALINGEN, "Balingen", Municipality.Kind.STADT),
                municipality(BITZ, "Bitz", Municipality.Kind.GEMEINDE),
                municipality(OBERNHEIM, "Obernheim", Municipality.Kind.GEMEINDE));
    }

    @Override
    public List<Municipality> neighbours(Ags ags) {
        return List.of();
    }

    private static Municipality municipality(Ags ags, String name, Municipality.Kind kind) {
        return new Municipality(
                ags,
                "084175001010",
                name,
                kind,
                "72475",
                BigDecimal.ONE,
                1,
                LocalDate.of(2017, 12, 31),
                Optional.empty());
    }
}
