package de.ozglotse.municipality;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.identity.CurrentUser;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.EmailAddress;
import de.ozglotse.shared.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All contacts of the served municipalities as one table: shown, given out as CSV and taken in again. */
@Component
@Transactional
public class ContactBook {

    private static final List<String> HEAD =
            List.of("AGS", "Gemeinde", "Erste Ansprechperson", "Name", "Funktion", "E-Mail", "Telefon");
    private static final int MOST_LINES = 5000;

    private final Municipalities municipalities;
    private final ContactAssignments assignments;
    private final TownHallContacts contacts;
    private final AuditTrail audit;
    private final CurrentUser user;

    ContactBook(
            Municipalities municipalities,
            ContactAssignments assignments,
            TownHallContacts contacts,
            AuditTrail audit,
            CurrentUser user) {
        this.municipalities = municipalities;
        this.assignments = assignments;
        this.contacts = contacts;
        this.audit = audit;
        this.user = user;
    }

    /** @return each contact once, with the municipalities that they act for, in German order of the names */
    @Transactional(readOnly = true)
    public List<Person> people() {
        Map<String, Municipality> towns = towns();
        Map<UUID, List<ContactAssignment>> byContact = assignments.all().stream()
                .filter(assignment -> towns.containsKey(assignment.ags()))
                .collect(Collectors.groupingBy(
                        assignment -> assignment.contact().id(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Long> names = byContact.values().stream()
                .collect(
                        Collectors.groupingBy(of -> likeness(of.get(0).contact().toContact()), Collectors.counting()));
        return byContact.values().stream()
                .map(of -> person(of, towns, names))
                .sorted(GermanOrder.by(person -> person.contact().name()))
                .toList();
    }

    /** @return a CSV file; the log says who has taken it */
    public byte[] export() {
        Map<String, Municipality> towns = towns();
        Stream<List<String>> rows = assignments.all().stream()
                .filter(assignment -> towns.containsKey(assignment.ags()))
                .sorted(GermanOrder.by(assignment -> towns.get(assignment.ags()).name()))
                .map(assignment -> row(assignment, towns.get(assignment.ags())));
        List<List<String>> table = Stream.concat(Stream.of(HEAD), rows).toList();
        audit.record(user.actor(), "contacts.exported", String.valueOf(table.size() - 1));
        return CsvTable.write(table);
    }

    /** Takes in a table as it was given out. Lines with a mistake are left out, all others are stored. */
    public Import read(byte[] content) {
        List<List<String>> rows = CsvTable.read(content);
        if (rows.isEmpty() || !rows.get(0).equals(HEAD)) {
            throw new Refused("municipality.contacts.import.head");
        }
        if (rows.size() > MOST_LINES) {
            throw new Refused("municipality.contacts.import.long", MOST_LINES);
        }
        List<RefusedRow> refused = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            take(rows.get(i), i + 1).ifPresent(refused::add);
        }
        int taken = rows.size() - 1 - refused.size();
        audit.record(user.actor(), "contacts.imported", String.valueOf(taken), String.valueOf(refused.size()));
        return new Import(taken, refused);
    }

    private Optional<RefusedRow> take(List<String> row, int line) {
        if (row.size() < HEAD.size()) {
            return Optional.of(new RefusedRow(line, "municipality.contacts.row.short"));
        }
        if (!Ags.isValid(row.get(0)) || municipalities.find(new Ags(row.get(0))).isEmpty()) {
            return Optional.of(new RefusedRow(line, "municipality.contacts.row.ags"));
        }
        try {
            store(new Ags(row.get(0)), row);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new RefusedRow(line, "municipality.contacts.row.contact"));
        }
    }

    private void store(Ags ags, List<String> row) {
        String name = ContactText.required(row.get(3));
        Optional<String> function = ContactText.optional(Optional.of(row.get(4)), 200);
        EmailAddress email = new EmailAddress(row.get(5));
        Optional<String> phone = ContactText.optional(Optional.of(row.get(6)), 50);
        if (row.get(2).equalsIgnoreCase("ja")) {
            contacts.appoint(ags, name, function, email, phone);
        } else {
            contacts.assign(ags, name, function, email, phone);
        }
    }

    private static List<String> row(ContactAssignment assignment, Municipality town) {
        Contact contact = assignment.contact().toContact();
        return List.of(
                town.ags().value(),
                town.name(),
                assignment.isPrimary() ? "ja" : "nein",
                contact.name(),
                contact.function().orElse(""),
                contact.email().value(),
                contact.phone().orElse(""));
    }

    private static Person person(List<ContactAssignment> of, Map<String, Municipality> towns, Map<String, Long> names) {
        Contact contact = of.get(0).contact().toContact();
        List<Municipality> acts = of.stream()
                .map(assignment -> towns.get(assignment.ags()))
                .filter(Objects::nonNull)
                .sorted(GermanOrder.by(Municipality::name))
                .toList();
        return new Person(contact, acts, names.get(likeness(contact)) > 1);
    }

    /** Two contacts with the same words in their names are probably one person. */
    private static String likeness(Contact contact) {
        return Stream.of(contact.name().toLowerCase(Locale.GERMANY).split("[^\\p{L}]+"))
                .filter(word -> !word.matches("frau|herr|dr|prof|"))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Map<String, Municipality> towns() {
        return municipalities.all().stream()
                .collect(Collectors.toMap(municipality -> municipality.ags().value(), municipality -> municipality));
    }

    /**
     * A contact.
     *
     * @param similar whether another contact has the same name
     */
    public record Person(Contact contact, List<Municipality> municipalities, boolean similar) {}

    /** What became of a table. */
    public record Import(int taken, List<RefusedRow> refused) {}

    /**
     * A line that was left out.
     *
     * @param line as a spreadsheet counts, from 1
     * @param messageKey says why
     */
    public record RefusedRow(int line, String messageKey) {}
}
